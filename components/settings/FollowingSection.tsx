import { useEffect, useId, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { KeepDays } from './KeepDays.tsx';
import { useNotices } from './notices-context.ts';

type Name = 'autoRefresh' | 'inboxBadge' | 'inboxNotices';

/** Is what is followed looked at by itself, and how it tells of what is new. */
export function FollowingSection() {
  const { store, tasks } = useSheaf();
  const { act, show } = useToasts();
  const notices = useNotices();
  const settings = useLive(
    async (): Promise<Pick<Settings, Name>> => ({
      autoRefresh: await store.settings.get('autoRefresh'),
      inboxBadge: await store.settings.get('inboxBadge'),
      inboxNotices: await store.settings.get('inboxNotices'),
    }),
    [],
  );
  const [isAllowed, setIsAllowed] = useState(true);
  useEffect(() => {
    let isHere = true;
    void notices.isAllowed().then((is) => isHere && setIsAllowed(is));
    return () => {
      isHere = false;
    };
  }, [notices]);
  if (!settings) return null;

  const turn = (name: Name) => () => act(() => tasks.setSetting(name, !settings[name]));

  async function turnNotices(): Promise<void> {
    if (settings?.inboxNotices && isAllowed) return tasks.setSetting('inboxNotices', false);
    const isGiven = await notices.allow();
    setIsAllowed(isGiven);
    if (!isGiven) return show(t('followNoticesRefused'), undefined, 'notices');
    await tasks.setSetting('inboxNotices', true);
  }

  return (
    <div class="settings-part">
      <Choice
        label={t('followAuto')}
        hint={t(settings.autoRefresh ? 'followAutoHint' : 'followAutoOff')}
        isOn={settings.autoRefresh}
        onTurn={turn('autoRefresh')}
      />
      <Choice
        label={t('followBadge')}
        hint={t('followBadgeHint')}
        isOn={settings.inboxBadge}
        onTurn={turn('inboxBadge')}
      />
      <Choice
        label={t('followNotices')}
        hint={t('followNoticesHint')}
        isOn={settings.inboxNotices && isAllowed}
        onTurn={() => act(turnNotices)}
      />
      <KeepDays />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  hint: string;
  isOn: boolean;
  onTurn(): Promise<void>;
}

function Choice({ label, hint, isOn, onTurn }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label class="settings-choice">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onClick={(event) => {
            // It is on when it is kept, and the browser has agreed to it.
            event.preventDefault();
            void onTurn();
          }}
        />
        {label}
      </label>
      <p class="quiet small" id={id}>
        {hint}
      </p>
    </div>
  );
}
