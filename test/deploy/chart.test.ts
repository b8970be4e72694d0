import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import { Ajv, type ValidateFunction } from 'ajv';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { parse } from 'yaml';
import { ConfigError, loadConfig } from '../../src/config/config.js';
import { throwAwayPem } from '../support/fixtures/keys.js';
import { chart, describeWithChart, render, unreadProperties, type Resource } from './chart.js';

const MODELS = {
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  NetworkPolicy,
  PodDisruptionBudget,
  Service,
  ServiceAccount,
  ServiceMonitor,
} as unknown as Record<string, new (data: unknown) => { validate(): void }>;

/** Validates by the schema of this kind; throws for what it refuses. */
const validated =
  (kind: string) =>
  (resource: object): void =>
    new MODELS[kind]!(resource).validate();

/** The values that an operator must set, as docs/operations.md says. */
const REQUIRED = {
  yoti: { sdkId: '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10', keySecret: { name: 'yoti-key', key: 'key.pem' } },
  issuer: {
    issuer: 'https://login.shop.example/',
    audience: 'https://graph.shop.example',
    jwksUrl: 'https://login.shop.example/keys',
  },
  publicUrl: 'https://graph.shop.example',
  envSecret: 'gateway',
};
const EVERYTHING = {
  ...REQUIRED,
  redis: { urlSecret: { name: 'redis' } },
  env: { CORS_ORIGINS: 'https://shop.example', MAX_BATCH: 5 },
  image: { digest: `sha256:${'a'.repeat(64)}`, pullSecrets: [{ name: 'registry' }] },
  autoscaling: { signing: { enabled: true } },
  health: { port: 4001 },
  ingress: { enabled: true, className: 'nginx', host: 'graph.shop.example', tlsSecret: 'tls' },
  networkPolicy: {
    from: [{ namespaceSelector: { matchLabels: { name: 'ingress' } } }],
    metricsFrom: [{ namespaceSelector: { matchLabels: { name: 'monitoring' } } }],
    egress: [{ to: [{ podSelector: { matchLabels: { app: 'issuer' } } }], ports: [{ port: 8080 }] }],
  },
  serviceMonitor: { enabled: true, labels: { release: 'prometheus' } },
  podAnnotations: { team: 'identity' },
  podLabels: { tier: 'api' },
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ key: 'dedicated', operator: 'Exists' }],
  priorityClassName: 'high',
};

interface Container {
  image: string;
  env: { name: string; value?: string }[];
  envFrom?: unknown;
  lifecycle?: { preStop: { exec: { command: string[] } } };
  securityContext: object;
}
interface PodSpec {
  terminationGracePeriodSeconds: number;
  automountServiceAccountToken: boolean;
  securityContext: object;
  containers: [Container];
  volumes: { name: string; secret?: object; hostPath?: unknown }[];
}

const specOf = <T>(resources: readonly Resource[], kind: string): T => {
  const found = resources.find((resource) => resource.kind === kind);
  expect(found).toBeDefined();
  return found!.spec as T;
};
const podOf = (resources: readonly Resource[]): PodSpec =>
  specOf<{ template: { spec: PodSpec } }>(resources, 'Deployment').template.spec;

describeWithChart('the chart', () => {
  it.each([
    ['the required values', REQUIRED],
    ['every value', EVERYTHING],
    ['one pod', { ...REQUIRED, envSecret: '', replicas: 1, autoscaling: { enabled: false } }],
  ])('gives resources that the schemas of Kubernetes accept, with %s', (_, values) => {
    const resources = render(values);
    expect(resources.length).toBeGreaterThan(4);
    expect(resources.flatMap((resource) => unreadProperties(resource, validated(resource.kind)))).toEqual([]);
  });

  it('is checked by schemas that refuse a wrong type, and find an unknown property', () => {
    const [service] = render(REQUIRED).filter(({ kind }) => kind === 'Service');
    const { spec } = service as { spec: { ports: object[]; selector?: unknown } };
    Object.assign(spec.ports[0]!, { nmae: 'http' });
    expect(unreadProperties(service!, validated('Service'))).toEqual(['/spec/ports/0/nmae']);
    spec.selector = 'gateway';
    expect(() => unreadProperties(service!, validated('Service'))).toThrow(/selector/);
  });

  it('gives all kinds that operations need', () => {
    const kinds = render(EVERYTHING).map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(Object.keys(MODELS).sort());
  });

  it('gives a configuration that the gateway starts with', () => {
    const variables = Object.fromEntries(
      podOf(render({ ...REQUIRED, env: EVERYTHING.env })).containers[0].env.map(({ name, value }) => [
        name,
        value,
      ]),
    );
    const { YOTI_KEY_FILE_PATH: file, ...others } = variables;
    expect(file).toBe('/run/secrets/yoti/key.pem');
    const load = (): unknown =>
      loadConfig({
        ...others,
        NODE_ENV: 'production',
        LINK_SECRET: 'x'.repeat(32),
        YOTI_KEY_PEM: throwAwayPem,
      });
    try {
      expect(load()).toMatchObject({
        drainSeconds: 10,
        stopTimeoutSeconds: 30,
        host: '0.0.0.0',
        maxBatch: 5,
      });
    } catch (error) {
      if (error instanceof ConfigError) throw new Error(error.message);
      throw error;
    }
  });

  it('meets the restricted pod security standard', () => {
    const pod = podOf(render(REQUIRED));
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(pod).not.toHaveProperty('hostNetwork');
    expect(pod.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      privileged: false,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod.volumes.filter(({ hostPath }) => hostPath !== undefined)).toEqual([]);
  });

  it('mounts the key from a Secret, and has no secret value itself', () => {
    const resources = render(EVERYTHING);
    const [key] = podOf(resources).volumes;
    expect(key).toMatchObject({ secret: { secretName: 'yoti-key', defaultMode: 0o440 } });
    expect(resources.map(({ kind }) => kind)).not.toContain('Secret');
    const redis = podOf(resources).containers[0].env.find(({ name }) => name === 'REDIS_URL');
    expect(redis).toEqual({ name: 'REDIS_URL', valueFrom: { secretKeyRef: { name: 'redis', key: 'url' } } });
  });

  it('gives a pod more time to end than preStop and the stop of the gateway take', () => {
    const drain = { preStopSeconds: 7, seconds: 20, stopTimeoutSeconds: 60 };
    const pod = podOf(render({ ...REQUIRED, drain }));
    expect(pod.terminationGracePeriodSeconds).toBe(7 + 60 + 5);
    expect(pod.containers[0].lifecycle!.preStop.exec.command.at(-1)).toBe('setTimeout(() => {}, 7000)');
  });

  it('scales on CPU, and on signatures that wait', () => {
    const { metrics } = specOf<{ metrics: unknown[] }>(render(EVERYTHING), 'HorizontalPodAutoscaler');
    expect(metrics).toMatchObject([
      { resource: { name: 'cpu' } },
      { pods: { metric: { name: 'signing_waiting' }, target: { averageValue: '20' } } },
    ]);
  });

  it('lets pods of the namespace in, and https and DNS out, and nothing else by itself', () => {
    const policy = specOf<{
      ingress: unknown[];
      egress: { ports: { port: number }[] }[];
      policyTypes: string[];
    }>(render(REQUIRED), 'NetworkPolicy');
    expect(policy.policyTypes).toEqual(['Ingress', 'Egress']);
    expect(policy.ingress).toEqual([{ ports: [{ port: 'http' }], from: [{ podSelector: {} }] }]);
    expect(policy.egress.map(({ ports }) => ports[0]!.port)).toEqual([53, 443]);
  });

  it.each([
    ['several pods without a common secret', { ...REQUIRED, envSecret: '' }, 'envSecret is missing'],
    [
      'a drain as long as the stop',
      { ...REQUIRED, drain: { seconds: 30, stopTimeoutSeconds: 30 } },
      'drain.seconds must be less than',
    ],
    [
      'a ServiceMonitor without a health port',
      { ...REQUIRED, serviceMonitor: { enabled: true } },
      'needs health.port',
    ],
    ['an ingress without a host', { ...REQUIRED, ingress: { enabled: true } }, 'ingress.host is missing'],
  ])('refuses %s, and says the remedy', (_, values, message) => {
    expect(() => render(values)).toThrow(message);
  });
});

describe('values.schema.json', () => {
  const read = (file: string): string => readFileSync(join(chart, file), 'utf8');
  const defaults = parse(read('values.yaml')) as Record<string, object>;
  const validate: ValidateFunction = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(read('values.schema.json')) as object,
  );
  const problems = (values: object): string[] => {
    validate(values);
    return (validate.errors ?? []).map(({ instancePath, params }) =>
      [instancePath, (params as { additionalProperty?: string }).additionalProperty ?? []].flat().join('/'),
    );
  };

  it('accepts the defaults with the required values', () => {
    expect(problems({ ...defaults, ...REQUIRED })).toEqual([]);
  });

  it('refuses the defaults alone, and names what must be set', () => {
    expect(problems(defaults).sort()).toEqual([
      '/issuer/audience',
      '/issuer/issuer',
      '/issuer/jwksUrl',
      '/publicUrl',
      '/yoti/keySecret/name',
      '/yoti/sdkId',
    ]);
  });

  it.each([
    ['a misspelt value', { replica: 3 }, '/replica'],
    ['a public URL without https', { publicUrl: 'http://graph.shop.example' }, '/publicUrl'],
    ['a key in the values', { yoti: { ...REQUIRED.yoti, key: 'PEM' } }, '/yoti/key'],
    ['a drain that is too long', { drain: { seconds: 301 } }, '/drain/seconds'],
  ])('refuses %s', (_, change, place) => {
    expect(problems({ ...defaults, ...REQUIRED, ...change })).toEqual([place]);
  });

  it('knows every value that has a default', () => {
    const { properties } = JSON.parse(read('values.schema.json')) as { properties: object };
    expect(Object.keys(defaults).filter((name) => !(name in properties))).toEqual([]);
  });
});
