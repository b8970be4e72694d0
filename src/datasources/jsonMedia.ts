import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { NumberText, stringifyWithDigits } from './yoti/digits.js';
import type { NamedValue, PostalAddress } from '../schema/postalAddress.js';

type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText)
  );
}

/** Error for a media item that is not the expected JSON. */
export function invalidMedia(): ApiError {
  return new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE);
}

/** A string as it is, any other value as JSON; null when absent. */
export function text(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : stringifyWithDigits(value);
}

/** Parts that fit no field, by their path, such as `mrz.check_digits`; null is left out. */
export function toOther(json: Json, names: readonly string[] = [], prefix = ''): NamedValue[] {
  return Object.entries(json)
    .filter(([name, value]) => !names.includes(name) && value !== null)
    .map(([name, value]) => ({ name: prefix + name, value: text(value) ?? '' }));
}

/** The named fields in camel case, and all others under `other`, so that nothing is lost. */
export function readFields<Name extends string>(
  json: Json,
  names: readonly Name[],
): Record<Name, string | null> & { other: NamedValue[] } {
  const known = Object.fromEntries(names.map((name) => [name, text(json[toWireName(name)])]));
  return { ...(known as Record<Name, string | null>), other: toOther(json, names.map(toWireName)) };
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
