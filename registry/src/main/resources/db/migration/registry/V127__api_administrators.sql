-- Who lets suppliers use an organisation's access to APIs, besides its Hovedadministrators.
alter table role_holding drop constraint role_holding_role_check;
alter table role_holding add constraint role_holding_role_check check (role in
  ('MEMBER', 'MAIN_ADMINISTRATOR', 'SERVICEDESK', 'SERVICEDESK_LEADER', 'OPERATOR',
   'API_ADMINISTRATOR'));
