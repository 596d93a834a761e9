import { expect, it } from 'vitest';
import { compileGazetteer } from '../../core/detection/compile.ts';
import { openGazetteer } from '../../core/detection/gazetteer.ts';
import { mentionsIn } from '../core/detection/sample.ts';
import { ENTITIES } from './committed.ts';

const gazetteer = openGazetteer(compileGazetteer(ENTITIES).gazetteer);

it.each([
  ['en', 'An RX 580 outlived the Vega 64.', 'amd-radeon-rx-580', 'amd-radeon-rx-vega-64'],
  [
    'en',
    'Next to an RTX 4090 stood a 4070 Ti Super.',
    'nvidia-geforce-rtx-4090',
    'nvidia-geforce-rtx-4070-ti-super',
  ],
  ['en', 'Aurora runs on Intel Max 1550 GPUs.', 'intel-data-center-gpu-max-1550'],
  ['en', 'AMD may sell the MI308 again.', 'amd', 'amd-instinct-mi308x'],
  ['en', 'It fits Llama 3.2 3B and Gemma 2 27B.', 'llama-3-2', 'gemma-2'],
  ['en', 'Corsair’s 12VHPWR cable feeds the RTX 4090.', 'nvidia-geforce-rtx-4090'],
  ['en', 'The d-Matrix Corsair does inference in memory.', 'd-matrix-corsair'],
  ['en', 'Titan, Summit and Frontier were supercomputers with Nvidia GPUs.', 'nvidia'],
  [
    'en',
    'OpenAI taped out its first chip, Titan, with Broadcom.',
    'openai',
    'openai-titan-broadcom',
    'broadcom',
  ],
  ['en', 'The Oracle of Delphi had no GPU to ask, Nvidia said.', 'nvidia'],
  ['ko', '아마존은 트레이니엄2를 늘렸다.', 'amazon', 'aws-trainium2'],
  ['ko', '화웨이의 어센드 910C가 나왔다.', 'huawei', 'huawei-ascend-910c'],
  ['ko', 'xAI는 그록 3를 공개했다.', 'xai', 'grok-3'],
  ['ru', 'Глава Nvidia Дженсен Хуанг молчал. Слова Хуанга ждали.', 'nvidia', 'jensen-huang', 'jensen-huang'],
])('a name as news writes it is linked: %s, %s', (lang, text, ...expected) => {
  const found = mentionsIn(gazetteer, text, lang);
  expect(found.map(({ entity }) => entity?.split('/')[1])).toEqual(expected);
});
