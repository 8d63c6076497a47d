import {
  BoldOutlined,
  ItalicOutlined,
  RedoOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Consolidation.module.css';

const STYLES = ['paragraph', 'level1', 'level2', 'level3'] as const;
type Style = (typeof STYLES)[number];

export function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('consolidation');
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      style:
        STYLES.find(
          (name) => name !== 'paragraph' && current.isActive('heading', { level: Number(name.slice(-1)) }),
        ) ?? 'paragraph',
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bullets: current.isActive('bulletList'),
      undo: current.can().undo(),
      redo: current.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const restyle = (style: Style) =>
    style === 'paragraph'
      ? chain().setParagraph().run()
      : chain()
          .setHeading({ level: Number(style.slice(-1)) as 1 | 2 | 3 })
          .run();
  return (
    <div role="toolbar" aria-label={t('tools')} className={styles.tools}>
      <Select<Style>
        aria-label={t('style')}
        value={now.style}
        style={{ width: 140 }}
        options={STYLES.map((value) => ({ value, label: t(`styles.${value}`) }))}
        onChange={restyle}
      />
      <Button
        icon={<BoldOutlined aria-hidden />}
        aria-label={t('bold')}
        aria-pressed={now.bold}
        type={now.bold ? 'primary' : 'default'}
        onClick={() => chain().toggleBold().run()}
      />
      <Button
        icon={<ItalicOutlined aria-hidden />}
        aria-label={t('italic')}
        aria-pressed={now.italic}
        type={now.italic ? 'primary' : 'default'}
        onClick={() => chain().toggleItalic().run()}
      />
      <Button
        icon={<UnorderedListOutlined aria-hidden />}
        aria-label={t('bullets')}
        aria-pressed={now.bullets}
        type={now.bullets ? 'primary' : 'default'}
        onClick={() => chain().toggleBulletList().run()}
      />
      <Button
        icon={<UndoOutlined aria-hidden />}
        aria-label={t('undo')}
        disabled={!now.undo}
        onClick={() => chain().undo().run()}
      />
      <Button
        icon={<RedoOutlined aria-hidden />}
        aria-label={t('redo')}
        disabled={!now.redo}
        onClick={() => chain().redo().run()}
      />
    </div>
  );
}
