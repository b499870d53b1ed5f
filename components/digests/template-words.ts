import type { TemplateFault } from '../../lib/digest/template/fault.ts';
import { t } from '../ui/i18n.ts';

/** What is wrong with a template, where, and what to do: in plain words. */
export function faultInWords({ code, line, detail }: TemplateFault): string {
  const what = whatOf(code, detail);
  return line === undefined ? what : t('digestFaultAt', String(line), what);
}

function whatOf(code: TemplateFault['code'], detail: string): string {
  switch (code) {
    case 'unknown-variable':
      return t('digestFaultVariable', detail);
    case 'unknown-filter':
      return t('digestFaultFilter', detail);
    case 'unknown-tag':
      return t('digestFaultTag', detail);
    case 'too-long':
      return t('digestFaultLong');
    case 'too-deep':
      return t('digestFaultDeep');
    case 'too-much':
      return t('digestFaultMuch');
    case 'syntax':
      return t('digestFaultSyntax', detail);
  }
}
