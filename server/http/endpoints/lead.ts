import { openLead } from '../../casework/leads/open.ts';
import { type Door, door } from '../door.ts';
import { presentLead } from '../present/lead.ts';

export const getLead: Door<'GET /api/leads/:id'> = door(openLead, {
  ask: ({ params }) => ({ lead: params['id'] ?? '' }),
  present: presentLead,
});
