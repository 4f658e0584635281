-- Articles of law.
CREATE VIEW articles AS
SELECT
  -- code text: Identifier of the code of law.
  legal_article.code,
  -- article text: Number of the article.
  legal_article.article,
  -- title text: What the article is about, in English.
  legal_article.title,
  -- code_title text: Title of the code of law, in English.
  legal_code.title AS code_title,
  -- country text: Country whose law it is.
  legal_code.country,
  -- edition_from date: First day on which this edition was in force, where known.
  legal_article.edition_from,
  -- edition_to date: Last day on which this edition was in force, where known.
  legal_article.edition_to,
  -- same_as text: Code and number of the article of which this one is another spelling; charges are of that.
  whole.code || ' ' || whole.article AS same_as
FROM legal_article
LEFT JOIN legal_article AS whole ON whole.id = legal_article.same_as
JOIN legal_code ON legal_code.code = legal_article.code;
