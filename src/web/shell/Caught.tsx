import { Component, type ReactNode } from "react";
import { Failed } from "./Failed.tsx";

interface Props {
  readonly children: ReactNode;
}

/** Where a page breaks, or its part of the app cannot be fetched, the rest stands and the page says so. */
export class Caught extends Component<Props, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Failed whole error={this.state.error} again={() => location.reload()} />;
  }
}
