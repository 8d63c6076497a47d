import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';

interface HandedChoiceProps {
  handedToMe: boolean;
  onChange: (handedToMe: boolean) => void;
}

/** A specialist's own work, or the whole unit's. */
export function HandedChoice({ handedToMe, onChange }: HandedChoiceProps) {
  const { t } = useTranslation('insideUnit');
  return (
    <p className="no-print" style={{ marginBottom: 16 }}>
      <Segmented<boolean>
        aria-label={t('choice.label')}
        value={handedToMe}
        options={[
          { value: true, label: t('choice.mine') },
          { value: false, label: t('choice.unit') },
        ]}
        onChange={onChange}
      />
    </p>
  );
}
