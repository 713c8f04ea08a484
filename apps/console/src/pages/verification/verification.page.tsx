import { type ReactNode } from 'react';
import { type Verification } from '@duban/contracts/http/documents';
import { failedWith } from '../../api/call.ts';
import { useVerification } from '../../api/verification.ts';
import { Heading } from '../../parts/heading.tsx';
import { dayText, momentText } from '../../parts/moment-text.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { type BothWords, DOCUMENT_WORDS, VERIFICATION_WORDS as WORDS } from '../../words/verification.ts';

/** 文书核验: where the QR of a document leads; for anybody. */
export function VerificationPage({ code }: { code: string }) {
  const { data, error, isPending } = useVerification(code);
  const isUnknown = failedWith(error, 'not-found');
  return (
    <main>
      <Heading title={WORDS.title.zh}>
        <Both words={WORDS.title} />
      </Heading>
      {isPending && <Waiting what={WORDS.title.zh} />}
      {isUnknown && (
        <p role="alert" className="problem">
          <Both words={WORDS.unknown} />
        </p>
      )}
      {error && !isUnknown && <ProblemNote error={error} />}
      {data && <Proved {...data} />}
    </main>
  );
}

function Proved({ kind, number, unit, issuedOn, enterprise, contentSha256, pdfSha256, supersededAt }: Verification) {
  return (
    <>
      <p role="status">
        <Both words={WORDS.known} />
      </p>
      {supersededAt !== null && (
        <p role="alert" className="problem">
          <Both words={WORDS.superseded} />
          {momentText(supersededAt)}
        </p>
      )}
      <dl>
        <Line words={WORDS.kind}>
          <Both words={DOCUMENT_WORDS[kind]} />
        </Line>
        <Line words={WORDS.number}>{number}</Line>
        <Line words={WORDS.unit}>{unit}</Line>
        <Line words={WORDS.day}>{dayText(issuedOn)}</Line>
        <Line words={WORDS.enterprise}>{enterprise}</Line>
        <Line words={WORDS.content}>{contentSha256}</Line>
        <Line words={WORDS.pdf}>{pdfSha256}</Line>
      </dl>
      <p className="quiet">
        <Both words={WORDS.compare} />
      </p>
    </>
  );
}

function Line({ words, children }: { words: BothWords; children: ReactNode }) {
  return (
    <>
      <dt>
        <Both words={words} />
      </dt>
      <dd>{children}</dd>
    </>
  );
}

const Both = ({ words: { zh, en } }: { words: BothWords }) => (
  <>
    {zh} <span lang="en">{en}</span>
  </>
);
