import type { MessageKey } from '../phrases/phrases.ts';

/** Types that packs write in English, with their names in the reader's language. Others are shown as they are. */
export const TYPE_NAMES: Record<string, MessageKey> = {
  GPU: 'card_type_gpu',
  TPU: 'card_type_tpu',
  NPU: 'card_type_npu',
  ASIC: 'card_type_asic',
  SoC: 'card_type_soc',
  CPU: 'card_type_cpu',
  'CPU+GPU superchip': 'card_type_superchip',
  company: 'card_type_organization',
  'AI company': 'card_type_ai_company',
  'AI lab': 'card_type_ai_lab',
  'chip company': 'card_type_chip_company',
  'research lab': 'card_type_research_lab',
  'research institute': 'card_type_research_institute',
  'cloud provider': 'card_type_cloud_provider',
  'AI cloud': 'card_type_ai_cloud',
  foundry: 'card_type_foundry',
  'server maker': 'card_type_server_maker',
  division: 'card_type_division',
  investor: 'card_type_investor',
  nonprofit: 'card_type_nonprofit',
  publication: 'card_type_publication',
};
