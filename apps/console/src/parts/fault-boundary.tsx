import { Component, type ReactNode } from 'react';

/** A mistake of the console itself takes down one page, not the frame around it. */
export class FaultBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="problem">
        <p>页面显示出错，数据没有受影响。</p>
        <button type="button" onClick={() => window.location.reload()}>
          重新打开页面
        </button>
      </div>
    );
  }
}
