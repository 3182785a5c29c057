import type { Finding } from './finding.ts';

/** What a department says to a finding (说明), as the editor received it. */
export interface FindingReply {
  /** Id of the finding. */
  finding: string;
  text: string;
}

/** A finding with the slot for the department's words; `null` while there are none. */
export interface AnsweredFinding extends Finding {
  reply: string | null;
}

/**
 * Puts replies beside their findings. `unmatched` holds the ids of replies whose finding is not there (any more), each once, in
 * the order given; of two replies to one finding the later one counts.
 */
export function withReplies(
  findings: readonly Finding[],
  replies: readonly FindingReply[],
): { findings: AnsweredFinding[]; unmatched: string[] } {
  const texts = new Map(replies.map(({ finding, text }) => [finding, text]));
  const ids = new Set(findings.map(({ id }) => id));
  return {
    findings: findings.map((finding) => ({ ...finding, reply: texts.get(finding.id) ?? null })),
    unmatched: [...texts.keys()].filter((id) => !ids.has(id)),
  };
}
