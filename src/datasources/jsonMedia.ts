import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { NamedValue, PostalAddress } from '../schema/postalAddress.js';

type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Error for a media item that is not the expected JSON. */
export function invalidMedia(): ApiError {
  return new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE);
}

/** A string as it is, any other value as JSON; null when absent. */
export function text(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The named fields in camel case, and all others under `other`, so that nothing is lost. */
export function readFields<Name extends string>(
  json: Json,
  names: readonly Name[],
): Record<Name, string | null> & { other: NamedValue[] } {
  const wireNames = new Set(names.map(toWireName));
  const known = Object.fromEntries(names.map((name) => [name, text(json[toWireName(name)])]));
  const other = Object.entries(json)
    .filter(([name, value]) => !wireNames.has(name) && value !== null)
    .map(([name, value]) => ({ name, value: text(value) ?? '' }));
  return { ...(known as Record<Name, string | null>), other };
}

const toWireName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const ADDRESS_FIELDS = [
  'addressFormat',
  'udprn',
  'careOf',
  'subBuilding',
  'buildingNumber',
  'building',
  'street',
  'landmark',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'addressLine4',
  'addressLine5',
  'addressLine6',
  'locality',
  'townCity',
  'subdistrict',
  'district',
  'state',
  'postalCode',
  'postOffice',
  'countryIso',
  'country',
  'formattedAddress',
] as const;

export function toAddress(json: Json): PostalAddress {
  return readFields(json, ADDRESS_FIELDS);
}
