import { ALL_POSTS, UNSEEN } from './privacy-posts.ts';
import { PRIVACY_BARS, scorePrivacy } from './privacy-scoring.ts';

/** Prints what the privacy check misses and its false alarms on the posts written for it, then its recall and precision: `npm run eval:privacy`. */
function main(): number {
  const whole = scorePrivacy(ALL_POSTS);
  const heldOut = scorePrivacy(UNSEEN);
  for (const each of whole.missed) console.log(`missed: ${each}`);
  for (const each of whole.falseAlarms) console.log(`false alarm: ${each}`);
  const figures = ({ cases, precision, recall }: typeof whole) =>
    `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${cases} posts)`;
  console.log(`whole set: ${figures(whole)}; held out: ${figures(heldOut)}`);
  return whole.recall >= PRIVACY_BARS.recall && whole.precision >= PRIVACY_BARS.precision ? 0 : 1;
}

process.exitCode = main();
