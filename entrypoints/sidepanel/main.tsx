import { render } from 'preact';
import { Panel } from '../../components/app/Panel.tsx';
import { beside } from '../../lib/platform/beside.ts';
import { openWholePage } from '../app/whole-page.tsx';

const { root, Around } = openWholePage();
render(<Around>{(isNewer) => <Panel beside={beside} isNewer={isNewer} />}</Around>, root);
