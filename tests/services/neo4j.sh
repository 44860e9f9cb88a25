#!/usr/bin/env bash
# A Neo4j Community server on loopback for tests and development, from Maven artifacts: no Docker, no installation.
#
#   neo4j.sh missing      prints what stands in the way of `start`; nothing when nothing does
#   neo4j.sh fetch        copies the jars into the cache (once; about 120 MB); needs Maven
#   neo4j.sh start        returns when Bolt answers, with one line: ready bolt://127.0.0.1:PORT
#   neo4j.sh stop         asks the server to end, and waits for it
#   neo4j.sh kill         SIGKILL, as when a machine fails
#   neo4j.sh admin ARG…   neo4j-admin on the same data: database dump, load, check, import …; the server must be stopped
#
# Settings, from the environment:
#   NEO4J_HOME            data, logs, certificate and pid         ${TMPDIR:-/tmp}/jianwei-neo4j
#   NEO4J_BOLT_PORT       plain and TLS Bolt, both on this port   17687
#   NEO4J_PASSWORD        of the user neo4j, at least 8 characters; counts at the first start only
#   NEO4J_HEAP            greatest Java heap                      1g
#   NEO4J_BRIEF           1 for a server of minutes: starts and stops in a third of the time, and would be slower in hours
#   NEO4J_OWNER           a process; the server ends with it      none
#   NEO4J_JARS            cache of the jars                       ${XDG_CACHE_HOME:-$HOME/.cache}/jianwei-neo4j
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jars=${NEO4J_JARS:-${XDG_CACHE_HOME:-$HOME/.cache}/jianwei-neo4j}
port=${NEO4J_BOLT_PORT:-17687}
export NEO4J_HOME=${NEO4J_HOME:-${TMPDIR:-/tmp}/jianwei-neo4j}
export NEO4J_CONF=$NEO4J_HOME/conf
pid_file=$NEO4J_HOME/run/pid
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# Compiling well takes longer than what is compiled will run.
[ -n "${NEO4J_BRIEF:-}" ] && for_how_long=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1) || for_how_long=(-XX:+UseG1GC)
java_options=(
  -Xms256m "-Xmx${NEO4J_HEAP:-1g}" "${for_how_long[@]}" -Dfile.encoding=UTF-8
  -Dlog4j2.disable.jmx=true -Dio.netty.tryReflectionSetAccessible=true
  --add-opens=java.base/java.lang=ALL-UNNAMED
  --add-opens=java.base/java.io=ALL-UNNAMED
  --add-opens=java.base/java.nio=ALL-UNNAMED
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED
  --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
)

fail() {
  echo "neo4j.sh: $1" >&2
  exit 1
}

# The versions in pom.xml. The cache is complete when its marker says the same.
wanted() {
  sed -n 's/.*<\(neo4j\|gds\)\.version>\(.*\)<.*/\1 \2/p' "$here/pom.xml"
}

complete() {
  [ "$(cat "$jars/complete" 2> /dev/null)" = "$(wanted)" ]
}

missing() {
  local version
  if ! version=$("$java" -version 2>&1); then
    echo "Java 17 or 21 is not installed"
  elif ! grep -Eq 'version "(17|21)[."]' <<< "$version"; then
    echo "Java 17 or 21 is needed, this is $(head -1 <<< "$version")"
  elif ! command -v openssl > /dev/null; then
    echo "openssl is not installed"
  elif ! complete; then
    echo "the jars are not there; fetch them with: bash tests/services/neo4j.sh fetch (needs Maven)"
  fi
}

# Into a folder of its own first: what an interrupted fetch leaves behind is never used.
fetch() {
  local profile jar
  if complete; then
    echo "complete: $jars"
    return
  fi
  command -v mvn > /dev/null || fail "Maven is not installed"
  mkdir -p "$jars"
  # Not local: the trap outlives this function.
  folder=$(mktemp -d "$jars/fetch.XXXXXX")
  trap 'rm -rf "$folder"' EXIT
  for profile in server gds; do
    mvn -q -B -f "$here/pom.xml" -P "$profile" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$folder/$profile"
  done
  for jar in "$folder"/gds/*.jar; do
    # The server brings its own copy; two of one class would be taken at random.
    [ ! -e "$folder/server/${jar##*/}" ] || rm "$jar"
  done
  rm -rf "$jars/complete" "$jars/lib" "$jars/gds"
  mv "$folder/server" "$jars/lib"
  mv "$folder/gds" "$jars/gds"
  wanted > "$jars/complete"
  echo "fetched: $jars"
}

admin() {
  "$java" "${java_options[@]}" -cp "$jars/lib/*" org.neo4j.cli.AdminTool "$@"
}

configure() {
  local tls=$NEO4J_HOME/certificates/bolt
  mkdir -p "$NEO4J_CONF" "$NEO4J_HOME/run" "$tls"
  if [ ! -e "$tls/public.crt" ]; then
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
      -keyout "$tls/private.key" -out "$tls/public.crt" 2> /dev/null
  fi
  cat > "$NEO4J_CONF/neo4j.conf" << CONF
server.directories.plugins=$jars/gds
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:$port
server.bolt.advertised_address=127.0.0.1:$port
server.bolt.tls_level=OPTIONAL
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory=$tls
dbms.ssl.policy.bolt.client_auth=NONE
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=512m
db.tx_log.rotation.retention_policy=1 files
dbms.security.auth_enabled=true
dbms.security.procedures.unrestricted=gds.*
dbms.usage_report.enabled=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.dbms.bolt.netty_server_shutdown_timeout=1
internal.server.bolt.thread_pool_shutdown_wait_time=0s
CONF
}

# A process that has ended and was not waited for (a zombie) is not running any more.
running() {
  kill -0 "$1" 2> /dev/null && ! grep -Eqs '^State:\s*Z' "/proc/$1/status"
}

# Whoever wanted the server may be killed before it can stop it.
end_with_owner() {
  while running "$1" && running "$NEO4J_OWNER"; do sleep 1; done
  if running "$1"; then kill -KILL "$1"; fi
}

answers() {
  (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null
}

start() {
  local reason
  reason=$(missing)
  [ -z "$reason" ] || fail "$reason"
  if [ -e "$pid_file" ] && running "$(cat "$pid_file")"; then fail "already running with pid $(cat "$pid_file")"; fi
  if answers; then fail "port $port is taken"; fi
  configure
  if [ ! -e "$NEO4J_HOME/data/databases/system" ]; then
    admin dbms set-initial-password "${NEO4J_PASSWORD:?the first start needs a password}" > /dev/null
  fi
  nohup "$java" "${java_options[@]}" -cp "$jars/lib/*:$jars/gds/*" org.neo4j.server.CommunityEntryPoint \
    --home-dir="$NEO4J_HOME" --config-dir="$NEO4J_CONF" --console-mode > "$NEO4J_HOME/run/console.log" 2>&1 < /dev/null &
  local pid=$!
  echo "$pid" > "$pid_file"
  if [ -n "${NEO4J_OWNER:-}" ]; then end_with_owner "$pid" > /dev/null 2>&1 < /dev/null & fi
  for _ in $(seq 1 1200); do
    if grep -q 'Started\.$' "$NEO4J_HOME/run/console.log" && answers; then
      echo "ready bolt://127.0.0.1:$port"
      return
    fi
    running "$pid" || fail "the server ended while it was starting: $(tail -5 "$NEO4J_HOME/run/console.log")"
    sleep 0.25
  done
  kill -KILL "$pid"
  fail "no answer on port $port after 300 s: $(tail -5 "$NEO4J_HOME/run/console.log")"
}

end() {
  local pid
  [ -e "$pid_file" ] || return 0
  pid=$(cat "$pid_file")
  if running "$pid"; then kill -s "$1" "$pid"; fi
  while running "$pid"; do sleep 0.1; done
  rm "$pid_file"
}

case "${1:-}" in
  missing | fetch | start) "$1" ;;
  stop) end TERM ;;
  kill) end KILL ;;
  admin)
    shift
    configure
    admin "$@"
    ;;
  *)
    sed -n '2,9p' "${BASH_SOURCE[0]}"
    exit 2
    ;;
esac
