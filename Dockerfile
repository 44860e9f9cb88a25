# The program and its pages; roles are chosen by the command: serve, worker, mine, load …
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY graph graph
COPY nlp nlp
COPY ingestion ingestion
COPY server server
COPY web web
RUN npm run build

FROM node:20-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production JIANWEI_DATA=/data JIANWEI_HOST=0.0.0.0 PORT=7420
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY server/bin/jianwei.mjs server/bin/jianwei.mjs
COPY server/demo server/demo
# A new named volume takes its owner from the folder it is mounted on.
RUN mkdir -p /data/sources && chown -R node:node /data
USER node
EXPOSE 7420
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "server/bin/jianwei.mjs"]
CMD ["serve"]
