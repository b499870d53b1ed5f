import { recipientOf } from '../../lib/digest/recipients.ts';
import { t, tn } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';

/** So many faulty lines are named. */
const NAMED = 5;

interface Props {
  recipients: string[];
  onWrite(recipients: string[]): Promise<unknown>;
}

/** To whom an issue is mailed: one address a line, or several with commas between. What is no address is told, and left as it is typed. */
export function Recipients({ recipients, onWrite }: Props) {
  const faulty = recipients.filter((typed) => !recipientOf(typed));
  const fit = recipients.length - faulty.length;
  return (
    <div>
      <KeptField
        label={t('digestRecipients')}
        value={recipients.join('\n')}
        multiline
        rows={Math.min(Math.max(recipients.length + 1, 3), 12)}
        placeholder={t('digestRecipientsPlaceholder')}
        onWrite={(text) => onWrite(linesOf(text))}
        aside={fit > 0 && <span class="counter quiet small">{tn('digestRecipientCount', fit)}</span>}
      />
      {faulty.length > 0 && (
        <p class="field-error" role="status">
          {tn('digestRecipientsFaulty', faulty.length, faulty.slice(0, NAMED).join(', '))}
        </p>
      )}
      <p class="quiet small">{t('digestRecipientsHint')}</p>
    </div>
  );
}

/** One address each; a comma in a name in quotes parts nothing. */
export function linesOf(text: string): string[] {
  return (text.match(/(?:"[^"\n]*"|[^\n;,])+/g) ?? []).flatMap((line) => line.trim() || []);
}
