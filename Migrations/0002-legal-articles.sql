-- The articles that the database knows from the start. Titles are in English and describe the
-- offence or the right; they are not the text of the law.

INSERT INTO legal_code (code, title, country) VALUES
  ('kz-criminal-2014', 'Criminal Code of the Republic of Kazakhstan, 2014', 'Kazakhstan'),
  ('kz-administrative-2014',
    'Code on Administrative Offences of the Republic of Kazakhstan, 2014', 'Kazakhstan'),
  ('kz-constitution-1995', 'Constitution of the Republic of Kazakhstan, 1995', 'Kazakhstan');

INSERT INTO legal_article (code, article, title) VALUES
  ('kz-criminal-2014', '174',
    'Inciting social, national, clan, racial, class or religious strife'),
  ('kz-criminal-2014', '182', 'Creating, leading or taking part in an extremist group'),
  ('kz-criminal-2014', '258', 'Financing of terrorist or extremist activity'),
  ('kz-criminal-2014', '274', 'Dissemination of knowingly false information'),
  ('kz-criminal-2014', '378', 'Insulting a representative of authority'),
  ('kz-criminal-2014', '400',
    'Violating the procedure for organising and holding assemblies'),
  ('kz-criminal-2014', '405',
    'Organising or taking part in the activity of a banned association or organisation'),
  ('kz-administrative-2014', '488',
    'Violating the legislation on the procedure for organising and holding peaceful assemblies'),
  ('kz-constitution-1995', '32',
    'Right to assemble peacefully and without arms (the right concerned)');
