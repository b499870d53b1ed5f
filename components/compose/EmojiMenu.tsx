import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';

/** What people who teach medicine write, in the order in which it is looked for. A screen reader says each by its own name. */
const EMOJI =
  '🩺 💊 💉 🧬 🔬 🧪 🩻 🧠 🫀 🫁 🦴 🦷 👁️ 👂 🩸 🦠 🧫 🩹 🏥 🚑 🧑‍⚕️ 👶 🤰 🧓 📄 📚 📖 📝 🎓 💡 🤔 ❓ ❗ ✅ ❌ ⚠️ 🧵 👇 ➡️ 📊 📈 📉 🔗 🎧 🗓️ ⏱️ 👏 🙏'.split(
    ' ',
  );

/** A few emoji, to be written where the caret is; the whole of them is the system's own to offer. */
export function EmojiMenu({ onInsert }: { onInsert(text: string): void }) {
  return (
    <div class="emoji-menu">
      <Disclosure label={t('composeEmoji')}>
        {() => (
          <>
            <div class="emoji-grid">
              {EMOJI.map((emoji) => (
                // The caret stays in the field.
                <button
                  key={emoji}
                  type="button"
                  class="icon-button"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onInsert(emoji)}
                >
                  {emoji}
                </button>
              ))}
            </div>
            <p class="quiet small">{t('composeEmojiAll')}</p>
          </>
        )}
      </Disclosure>
    </div>
  );
}
