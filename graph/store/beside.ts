/** Leads of a run that stands beside: kept whole, packed, and looked at by nobody but who asks for that run. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Lead } from '../model/leads/lead.ts';

/** Runs that are kept beside the standing one; the oldest goes when another comes. */
export const MOST_BESIDE = 20;

export const packedLeads = (leads: readonly Lead[]): Uint8Array => deflateRawSync(JSON.stringify(leads));
export const unpackedLeads = (bytes: Uint8Array): Lead[] => JSON.parse(inflateRawSync(bytes).toString('utf8')) as Lead[];
