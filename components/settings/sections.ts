import type { ComponentType } from 'preact';
import type { MessageKey } from '../ui/i18n.ts';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { FollowingSection } from './FollowingSection.tsx';
import { KeyboardSection } from './KeyboardSection.tsx';
import { LookUpSection } from './LookUpSection.tsx';
import { ShareSection } from './ShareSection.tsx';
import { StorageSection } from './StorageSection.tsx';

/** A part of the settings: `#/settings/<id>` leads to it. */
export interface SettingsSection {
  id: string;
  title: MessageKey;
  Section: ComponentType;
}

/** The parts of the settings, in their order. */
export const SECTIONS: SettingsSection[] = [
  { id: 'look-ups', title: 'lookUpTitle', Section: LookUpSection },
  { id: 'following', title: 'followSettingsTitle', Section: FollowingSection },
  { id: 'share', title: 'shareTitle', Section: ShareSection },
  { id: 'backup', title: 'backupTitle', Section: BackupSection },
  { id: 'storage', title: 'storageTitle', Section: StorageSection },
  { id: 'appearance', title: 'settingsAppearance', Section: AppearanceSection },
  { id: 'keyboard', title: 'settingsKeyboard', Section: KeyboardSection },
];
