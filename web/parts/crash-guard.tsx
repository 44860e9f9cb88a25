import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import type { Say } from '../language.ts';
import { STATES_TEXT } from '../text/states.ts';
import { Notice } from './notice.tsx';

interface Properties {
  readonly say: Say;
  readonly children: ReactNode;
}

/** Shows what broke instead of a white page when drawing fails. */
export class CrashGuard extends Component<Properties, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { say, children } = this.props;
    if (this.state.message === null) return children;
    return (
      <Notice
        alert
        title={say(STATES_TEXT.crashed)}
        said={this.state.message}
        next={say(STATES_TEXT.crashedNext)}
        actions={<Button onClick={() => window.location.reload()}>{say(STATES_TEXT.reload)}</Button>}
      />
    );
  }
}
