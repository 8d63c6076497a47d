import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceBlock, SourcePlace } from '../../api/types';
import styles from './SourcePane.module.css';
import { SourceTable } from './SourceTable';

interface SourcePaneProps {
  blocks: SourceBlock[];
  /** The place to light up. */
  lit: SourcePlace | null;
  /** The place to keep in sight. */
  followed: SourcePlace | null;
  onChoose: (place: SourcePlace) => void;
}

const elementId = ({ block, row }: SourcePlace) => `source-${block}${row === undefined ? '' : `-${row}`}`;

/** The document as it was read: its paragraphs and tables, in their order. */
export function SourcePane({ blocks, lit, followed, onChoose }: SourcePaneProps) {
  const { t } = useTranslation('imports');
  const followedId = followed && elementId(followed);
  useEffect(() => {
    if (followedId) document.getElementById(followedId)?.scrollIntoView({ block: 'center' });
  }, [followedId]);
  // The blocks do not change while they are looked at; only which of them is lit does.
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  const chooseRow = useRef((block: number, row: number) => choose.current({ block, row }));
  return (
    <section className={styles.paper} aria-label={t('review.source')} tabIndex={0}>
      {blocks.map((block) => (
        <Block
          key={block.index}
          block={block}
          lit={lit?.block === block.index ? lit : null}
          onChooseRow={chooseRow.current}
        />
      ))}
    </section>
  );
}

interface BlockProps {
  block: SourceBlock;
  lit: SourcePlace | null;
  onChooseRow: (block: number, row: number) => void;
}

const Block = memo(function Block({ block, lit, onChooseRow }: BlockProps) {
  if (block.type === 'table') return <SourceTable table={block} lit={lit} onChooseRow={onChooseRow} />;
  return (
    <p
      id={elementId({ block: block.index })}
      className={styles.paragraph}
      data-lit={lit !== null}
      data-bold={block.bold}
      data-align={block.align}
    >
      {block.text}
    </p>
  );
});
