import type { VNode } from 'preact';

interface ProgressProps {
  label: string;
  done: number;
  of: number;
}

/** How far something long has come; the page around it looks again by itself. */
export function Progress({ label, done, of }: ProgressProps): VNode {
  return (
    <label class="progress">
      <span class="progress-label">{label}</span>
      <progress value={done} max={Math.max(1, of)}>
        {done}/{of}
      </progress>
    </label>
  );
}
