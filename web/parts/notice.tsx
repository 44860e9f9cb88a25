import type { ReactNode } from 'react';

/** An empty or failed state: what it is, what was said about it, what to do, and the one action. */
export function Notice(properties: {
  readonly title: string;
  readonly said?: ReactNode;
  readonly next?: string;
  readonly actions?: ReactNode;
  readonly alert?: boolean;
}) {
  const { title, said, next, actions, alert = false } = properties;
  return (
    <div className="notice" role={alert ? 'alert' : undefined}>
      <h1>{title}</h1>
      {said !== undefined && said !== '' && <p className="said">{said}</p>}
      {next !== undefined && <p className="muted">{next}</p>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
