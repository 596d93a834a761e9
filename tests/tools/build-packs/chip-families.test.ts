import { describe, expect, it } from 'vitest';
import { convertChips, factsOf, n1 } from './sample-tables.ts';

describe('members of a family', () => {
  const chips = convertChips([
    n1({
      id: 'nimbus-n1-pcie-24-gb',
      name: 'Nimbus N1 PCIe 24 GB',
      form_factor: 'PCIe',
      mem_gb: '24',
      tdp_w: '250',
    }),
    n1({
      id: 'nimbus-n1-sxm5-24-gb',
      name: 'Nimbus N1 SXM5 24 GB',
      form_factor: 'SXM',
      mem_gb: '24',
      tdp_w: '400',
    }),
    n1({
      id: 'nimbus-n1-sxm5-48gb',
      name: 'Nimbus N1 SXM5 48GB',
      form_factor: 'SXM',
      mem_gb: '48',
      tdp_w: '400',
    }),
    n1({ mem_gb: '24', tdp_w: '405' }),
  ]);
  const names = (id: string) => chips.get(id)?.names.map(({ text }) => text);

  it('differ in form factor and memory', () => {
    const members = [...chips.values()].filter(({ family }) => family === 'chip/nimbus-n1');
    expect(members.map(({ name }) => name)).toEqual([
      'Nimbus N1 PCIe 24 GB',
      'Nimbus N1 SXM5 24 GB',
      'Nimbus N1 SXM5 48 GB',
    ]);
  });

  it('leave to the family what holds for all of them', () => {
    expect(factsOf(chips.get('chip/nimbus-n1'), 'architecture')).toHaveLength(1);
    expect(factsOf(chips.get('chip/nimbus-n1-sxm5-48gb'), 'architecture')).toEqual([]);
  });

  it("keep what varies; the generic row's own figures go", () => {
    expect(factsOf(chips.get('chip/nimbus-n1'), 'tdp_w')).toEqual([]);
    expect(factsOf(chips.get('chip/nimbus-n1-pcie-24-gb'), 'tdp_w')[0]?.value).toBe(250);
  });

  it('are named by what tells them apart; a form that several have names the family', () => {
    expect(names('chip/nimbus-n1')).toEqual(
      expect.arrayContaining(['Nimbus N1', 'N1', 'Nimbus N1 SXM5', 'N1 SXM5', 'N1 SXM']),
    );
    expect(names('chip/nimbus-n1-pcie-24-gb')).toEqual(expect.arrayContaining(['N1 PCIe', 'N1 PCIe 24 GB']));
    expect(names('chip/nimbus-n1-sxm5-48gb')).toContain('N1 SXM5 48 GB');
    expect(names('chip/nimbus-n1-sxm5-48gb')).not.toContain('N1 SXM5');
  });

  it('do not lift what they do not agree on', () => {
    const two = convertChips([
      n1({ id: 'nimbus-n2-pcie', name: 'Nimbus N2 PCIe', architecture: 'Cirrus' }),
      n1({ id: 'nimbus-n2-oam', name: 'Nimbus N2 OAM', architecture: 'Hopper' }),
    ]);
    expect(factsOf(two.get('chip/nimbus-n2'), 'architecture')).toEqual([]);
    expect(factsOf(two.get('chip/nimbus-n2-oam'), 'architecture')[0]?.value).toBe('Hopper');
  });
});

describe('rows without an id', () => {
  const page = 'https://nimbus.example/pod,Pod,Nimbus,vendor,new,';
  const systems = convertChips(
    [n1()],
    [
      `,NVIDIA Sample Pod,accelerator_count,72,,${page}`,
      `,NVIDIA Sample Pod,cpu_count,36,,${page}`,
      `,NVIDIA Sample Pod,mem_gb,13000,rack,${page}`,
      `,AWS Sample Pod,accelerator_count,64,,${page}`,
      `,Nimbus N1 superchip,tdp_w,1200,,${page}`,
    ],
  );

  it('are systems, measured over the system', () => {
    const pod = systems.get('system/nvidia-sample-pod');
    expect(factsOf(pod, 'gpu_count')[0]?.value).toBe(72);
    expect(factsOf(pod, 'cpu_count')[0]?.value).toBe(36);
    expect(factsOf(pod, 'memory_gb')[0]).toMatchObject({ value: 13000, basis: { per: 'system' } });
  });

  it('tell their parts in the basis of a total', () => {
    const server = [`,NVIDIA Sample Server,mem_gb,320,8 x N1 40 GB,${page}`];
    const facts = factsOf(convertChips([n1()], server).get('system/nvidia-sample-server'), 'gpu_count');
    expect(facts).toMatchObject([{ value: 8, confidence: 'confirmed' }]);
  });

  it('count only accelerators that are GPUs', () => {
    expect(factsOf(systems.get('system/aws-sample-pod'), 'gpu_count')).toEqual([]);
  });

  it('of a superchip belong to its chip', () => {
    expect(factsOf(systems.get('chip/nimbus-n1'), 'tdp_w')[0]).toMatchObject({
      value: 1200,
      basis: { per: 'superchip' },
    });
  });
});
