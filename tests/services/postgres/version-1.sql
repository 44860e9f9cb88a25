-- A store as version 1 of its tables left it: a batch, two documents, two decisions, a run with one lead (pg_dump --inserts).
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.ledger_close(said bytea, entries bigint[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
     DECLARE
       last record;
       moment text;
       next_hash text;
     BEGIN
       SELECT number + 1 AS number, hash INTO STRICT last FROM head FOR UPDATE;
       moment := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
       next_hash := encode(sha256(convert_to(concat(last.hash, chr(10), last.number, chr(10), moment, chr(10)), 'UTF8') || said), 'hex');
       INSERT INTO ledger_commit (number, at, hash, first, last)
         VALUES (last.number, moment, next_hash, entries[1], entries[cardinality(entries)]);
       UPDATE ledger_entry SET commit_number = last.number WHERE id = ANY(entries);
       UPDATE head SET number = last.number, hash = next_hash;
     END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.batch (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    paths text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    started text NOT NULL COLLATE pg_catalog."C",
    finished text COLLATE pg_catalog."C",
    total bigint,
    parts text[],
    owner text COLLATE pg_catalog."C",
    lease_until timestamp with time zone
);
CREATE TABLE public.batch_part (
    batch text NOT NULL COLLATE pg_catalog."C",
    part text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.document (
    id text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    range_start integer NOT NULL,
    range_end integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    court text COLLATE pg_catalog."C",
    number text COLLATE pg_catalog."C",
    date text COLLATE pg_catalog."C"
);
CREATE TABLE public.document_search (
    document text NOT NULL COLLATE pg_catalog."C",
    words text[] NOT NULL
);
CREATE TABLE public.head (
    one boolean DEFAULT true NOT NULL,
    number bigint NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT head_one_check CHECK (one)
);
CREATE TABLE public.item (
    batch text NOT NULL COLLATE pg_catalog."C",
    path text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    detail text COLLATE pg_catalog."C",
    documents integer NOT NULL
);
CREATE TABLE public.lead (
    id text NOT NULL COLLATE pg_catalog."C",
    rank integer NOT NULL,
    tier text NOT NULL COLLATE pg_catalog."C",
    pattern text NOT NULL COLLATE pg_catalog."C",
    pattern_name text NOT NULL COLLATE pg_catalog."C",
    search text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.lead_document (
    document text NOT NULL COLLATE pg_catalog."C",
    lead text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.lead_subject (
    node text NOT NULL COLLATE pg_catalog."C",
    lead text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.ledger_commit (
    number bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    first bigint NOT NULL,
    last bigint NOT NULL
);
CREATE TABLE public.ledger_entry (
    id bigint NOT NULL,
    commit_number bigint,
    kind text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    salt text NOT NULL COLLATE pg_catalog."C",
    commitment text NOT NULL COLLATE pg_catalog."C",
    body bytea NOT NULL
)
WITH (fillfactor='60');
ALTER TABLE public.ledger_entry ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.ledger_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mention (
    document text NOT NULL COLLATE pg_catalog."C",
    range_start integer NOT NULL,
    range_end integer NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    node text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.meta (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.review_decision (
    seq bigint NOT NULL,
    document text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    read text NOT NULL COLLATE pg_catalog."C",
    verdict text NOT NULL COLLATE pg_catalog."C",
    value text COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE public.review_decision ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.review_decision_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.review_value (
    document text NOT NULL COLLATE pg_catalog."C",
    place integer NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    read text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    candidates text NOT NULL COLLATE pg_catalog."C",
    spans text NOT NULL COLLATE pg_catalog."C",
    decided integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.run (
    id text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE public.run ALTER COLUMN seq ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.run_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.source_text (
    hash text NOT NULL COLLATE pg_catalog."C",
    path text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C"
);
INSERT INTO public.batch VALUES ('b', 'n', '["p"]', 'running', '2024-01-01T00:00:00Z', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.document VALUES ('4671b8b4b3d3b164179b', '4671b8b4b3d3b164179b25d86b7ad636ca827e5d15a4c3dd7cddfa42e9fa5c70', 0, 51, 'criminal-judgment', '云川省青河县人民法院', '(2021)云0521刑初8号', '2021-05-06');
INSERT INTO public.document VALUES ('82822ebb386d603ff927', '82822ebb386d603ff927cb603453e2becc27c905c4ab411fe49b19ccf27963ed', 0, 51, 'criminal-judgment', '云川省青河县人民法院', '(2021)云0521刑初7号', '2021-05-06');
INSERT INTO public.document_search VALUES ('82822ebb386d603ff927', '{云川,川省,省青,青河,河县,县人,人民,民法,法院,院,刑事,事判,判决,决书,书,20,02,21,1,云0,05,52,1刑,刑初,初7,7号,号,5,06,6,岑默,默,卓远,远帆,帆,云*,川*,省*,青*,河*,县*,人*,民*,法*,院*,刑*,事*,判*,决*,书*,2*,0*,1*,5*,初*,7*,号*,6*,岑*,默*,卓*,远*,帆*}');
INSERT INTO public.document_search VALUES ('4671b8b4b3d3b164179b', '{云川,川省,省青,青河,河县,县人,人民,民法,法院,院,刑事,事判,判决,决书,书,20,02,21,1,云0,05,52,1刑,刑初,初8,8号,号,5,06,6,岑默,默,卓远,远帆,帆,云*,川*,省*,青*,河*,县*,人*,民*,法*,院*,刑*,事*,判*,决*,书*,2*,0*,1*,5*,初*,8*,号*,6*,岑*,默*,卓*,远*,帆*}');
INSERT INTO public.head VALUES (true, 6, '04e5388458e7761d3a9d9be7c837b020f6604bc0d5fbfddd094e0a60b0496cfd');
INSERT INTO public.item VALUES ('b', 'a', 'loaded', NULL, NULL, 1);
INSERT INTO public.lead VALUES ('a', 1, 'red', 'probation-against-law', '{"zh":"违反法定条件缓刑","en":"probation against the law"}', '1 案不符合规则
1 case breaks the rule
违反法定条件缓刑
苏明远
云川省清河县人民法院
(2020)云0721刑初1号
h10', '{"id":"a","rank":1,"tier":"red","tierReason":{"zh":"理由","en":"reason"},"posterior":0.5,"q":0.5,"pattern":"probation-against-law","patternName":{"zh":"违反法定条件缓刑","en":"probation against the law"},"claim":{"zh":"1 案不符合规则","en":"1 case breaks the rule"},"subjects":[{"node":"14244020dee70cf1423a","kind":"official","name":"苏明远","role":"presiding-judge","agency":"云川省清河县人民法院","firm":null}],"cases":["(2020)云0721刑初1号"],"period":{"from":null,"to":null},"facts":[],"contributions":[],"total":0,"lines":{"yellow":9.5,"red":15.6},"conditions":[],"movers":[],"identity":null,"foldedInto":null,"others":[],"findings":[{"id":"e27525f441e3b9760fef","indicator":"H10","version":"1.0.0","class":"H","family":"outcome","verdict":"violated","subjects":[{"node":"14244020dee70cf1423a","kind":"official","name":"苏明远","role":"presiding-judge","agency":"云川省清河县人民法院","firm":null}],"cases":["(2020)云0721刑初1号"],"period":{"from":"2020-03-01","to":"2020-03-01"},"claim":{"zh":"(2020)云0721刑初1号 不符合规则","en":"(2020)云0721刑初1号 breaks the rule"},"details":[{"type":"check","title":{"zh":"界限","en":"limit"},"limit":"12 个月","actual":"9 个月","why":{"zh":"短于下限","en":"too short"}}],"statistics":null,"logEvidence":3.912023005428146,"evidence":[{"document":"doc-(2020)云0721刑初1号","path":"(2020)云0721刑初1号.txt","start":3,"end":9,"quote":"宣告缓刑二年","shows":{"zh":"缓刑","en":"probation"}}],"innocent":[{"id":"slip","text":{"zh":"笔误","en":"a slip"},"state":"open","note":{"zh":"未见补正","en":"no correction seen"},"paper":{"zh":"补正裁定","en":"a correction ruling"}}],"counterEvidence":[],"law":[{"article":"刑法第七十四条","says":{"zh":"累犯不适用缓刑","en":"no probation for recidivists"},"from":"2011-05-01"}],"crimes":["C08"],"nextSteps":[{"zh":"调卷","en":"pull the file"}],"clears":[{"zh":"补正裁定","en":"a correction ruling"}]}],"crimes":["C08"]}');
INSERT INTO public.lead_document VALUES ('doc-(2020)云0721刑初1号', 'a');
INSERT INTO public.lead_subject VALUES ('14244020dee70cf1423a', 'a');
INSERT INTO public.ledger_commit VALUES (1, '2026-12-01T12:24:37.915Z', '532083fc48bc9ae9baa0e26a9286b9c563ca6484ed3284d8f20ad9dd6f92cce3', 1, 1);
INSERT INTO public.ledger_commit VALUES (2, '2026-12-01T12:24:37.974Z', 'eb4e8965dfc9209fb36e1322b3b54d2d35b1b15e4382e2c6adc7de5753903a8e', 2, 5);
INSERT INTO public.ledger_commit VALUES (3, '2026-12-01T12:24:37.983Z', 'bb7ed2de6441b14fdcb4a6aab8d73ab0f42b877e837984499fb310cf584720ea', 6, 8);
INSERT INTO public.ledger_commit VALUES (4, '2026-12-01T12:24:37.996Z', '38b72bd28f85205c38ebce0075233cb7d4b3d3a9eef8b5e9933ff76ebc3a7986', 9, 9);
INSERT INTO public.ledger_commit VALUES (5, '2026-12-01T12:24:38.006Z', '27bc4f9f12ba37cdeb48659c2d297b4a1deb76100720792b8556d5d1633fb01e', 10, 10);
INSERT INTO public.ledger_commit VALUES (6, '2026-12-01T12:24:38.012Z', '04e5388458e7761d3a9d9be7c837b020f6604bc0d5fbfddd094e0a60b0496cfd', 11, 11);
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (1, 1, 'batch', 'b', 'f23430cce018df26f4b9807d7dde21aa', '8000ff8c02fbceb5975e56d01fc461986dc1194af55451488b9400b08b6a2509', '\x7b226e616d65223a226e222c227061746873223a5b2270225d2c22737461727465644174223a22323032342d30312d30315430303a30303a30305a227d');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (2, 2, 'text', '82822ebb386d603ff927cb603453e2becc27c905c4ab411fe49b19ccf27963ed', '1b812a4ee8f6ad55c2adc60ae886a28f', '47076f0db672856005a4235a011db4c9cde0acbfa41cb4fe70d2911e89752eec', '\xe4ba91e5b79de79c81e99d92e6b2b3e58ebfe4babae6b091e6b395e999a20ae58891e4ba8be588a4e586b3e4b9a60a283230323129e4ba9130353231e58891e5889d37e58fb70a323032312d30352d30360ae5b291e9bb980ae58d93e8bf9ce5b8860a');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (3, 2, 'path', '82822ebb386d603ff927cb603453e2becc27c905c4ab411fe49b19ccf27963ed', '9ae1bbeb435dad18675d45a9d77d7389', '668613206870bb2648184d80cea0d01681969ac8b8850fdf2a5a13a5bdc9a2a4', '\x7b2270617468223a223832383232652e747874222c22736f75726365223a2238323832326562623338366436303366663932376362363033343533653262656363323763393035633461623431316665343962313963636632373936336564227d');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (4, 2, 'document', '82822ebb386d603ff927', 'e65986a81139860dc3aeedfb785d3e74', 'a067c3868da0df511006df719c8e300d798b7baa2952887d3be513147c27741f', '\x7b2274657874223a2238323832326562623338366436303366663932376362363033343533653262656363323763393035633461623431316665343962313963636632373936336564222c227374617274223a302c22656e64223a35312c226b696e64223a226372696d696e616c2d6a7564676d656e74222c22636f757274223a22e4ba91e5b79de79c81e99d92e6b2b3e58ebfe4babae6b091e6b395e999a2222c226e756d626572223a22283230323129e4ba9130353231e58891e5889d37e58fb7222c2264617465223a22323032312d30352d3036222c227265636f7264223a7b226964223a227265636f7264222c22736f75726365223a227265636f72642e747874222c226b696e64223a226372696d696e616c2d6a7564676d656e74222c22636f757274223a22e4ba91e5b79de79c81e99d92e6b2b3e58ebfe4babae6b091e6b395e999a2222c2270726f63757261746f72617465223a6e756c6c2c226e756d626572223a22283230323129e4ba9130353231e58891e5889d37e58fb7222c2264617465223a22323032312d30352d3036222c226f7574636f6d6573223a5b5d2c226f6666696369616c73223a5b7b226e616d65223a22e58d93e8bf9ce5b886222c22726f6c65223a226a75646765222c226167656e6379223a22e4ba91e5b79de79c81e99d92e6b2b3e58ebfe4babae6b091e6b395e999a2222c227370616e73223a5b7b227374617274223a34372c22656e64223a35307d5d7d5d2c2270617274696573223a5b7b226e616d65223a22e5b291e9bb98222c22726f6c6573223a5b22e8a2abe5918ae4baba225d2c2274797065223a22706572736f6e222c227370616e73223a5b7b227374617274223a34342c22656e64223a34367d5d7d5d2c227072696e636970616c73223a5b5d2c22726570726573656e74617469766573223a5b5d2c2272656c617465644361736573223a5b5d2c2263686172676573223a5b5d2c2273656e74656e636573223a5b5d2c22636f6d6d75746174696f6e223a6e756c6c2c22657874656e73696f6e223a7b2276657273696f6e223a322c226b696e64223a226372696d696e616c2d6a7564676d656e74222c226e6f6e50726f7365637574696f6e223a6e756c6c2c22636175736573223a5b5d2c2261636365707465644f6e223a6e756c6c2c2270726f636564757265223a6e756c6c2c22636f75727365223a7b2266696c65644f6e223a6e756c6c2c2268656172696e6773223a5b5d2c2268656172696e67223a6e756c6c2c2270616e656c223a6e756c6c2c2261737369676e6d656e74223a5b5d2c2261737369676e6564223a5b5d2c22636f756e73656c4368616e676573223a5b5d2c22636c6f73696e67223a5b5d2c22696e74657270726574657273223a5b5d2c227265637573616c73223a5b5d2c226561726c6965724f6666696369616c73223a5b5d7d2c226372696d654461746573223a5b5d2c2263697263756d7374616e636573223a5b5d2c226d65726974536f7572636573223a5b5d2c22637573746f6479223a5b5d2c227072696f72436f6e76696374696f6e73223a5b5d2c2270656e616c74696573223a5b5d2c227072696e7465645465726d73223a5b5d2c22756e69744372696d65223a5b5d2c226368616c6c656e676573223a5b5d2c22616d656e6473223a5b5d2c227175616e746974696573223a5b5d2c227374617475746573223a5b5d2c22636c61696d73223a7b22636c61696d6564223a5b5d2c226772616e746564223a5b5d2c22636f737473223a5b5d7d2c2270726f7065727479223a5b5d2c2261756374696f6e73223a5b5d2c22656e666f7263656d656e74436c6f73696e67223a6e756c6c2c22696e737469747574696f6e73223a5b5d2c2270617274794661637473223a5b5d2c2264757479576f726473223a5b5d2c2266696775726573223a5b5d2c22636f6d6d75746174696f6e223a6e756c6c2c22706174656e7473223a5b5d2c22696e636f6d706c657465223a5b5d2c227265766f6b6564223a5b5d7d2c227370616e73223a7b22636f757274223a5b7b227374617274223a302c22656e64223a31307d5d2c226b696e64223a5b7b227374617274223a31312c22656e64223a31367d5d2c226e756d626572223a5b7b227374617274223a31372c22656e64223a33327d5d2c2264617465223a5b7b227374617274223a33332c22656e64223a34337d5d2c2270726f63757261746f72617465223a5b5d2c226f7574636f6d6573223a5b5d7d2c22636f6e666964656e6365223a6e756c6c2c22756e6365727461696e223a5b7b226669656c64223a226f6666696369616c73222c22696e646578223a302c22726561736f6e223a226e6f742d612d6e616d65222c2263616e64696461746573223a5b7b2276616c7565223a22e58d93e8bf9ce5b886222c227370616e73223a5b7b227374617274223a34372c22656e64223a35307d5d7d5d2c227370616e73223a5b7b227374617274223a34372c22656e64223a35307d5d7d5d2c227365636f6e6452656164696e6773223a5b5d2c227761726e696e6773223a5b5d7d7d');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (5, 2, 'item', 'b', 'c96e982dfc8719c22f4fd54af76f2803', '76829cabc46d15beec1872bcd0bd9b6e65967c82f895271a39e6c17045de00c6', '\x7b2270617468223a2261222c226f7574636f6d65223a226c6f61646564222c22726561736f6e223a6e756c6c2c2264657461696c223a6e756c6c2c22646f63756d656e7473223a317d');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (6, 3, 'text', '4671b8b4b3d3b164179b25d86b7ad636ca827e5d15a4c3dd7cddfa42e9fa5c70', '263f6a4ed12ccbfb22f18beb8c0e3ae8', '306d12f00f02297d4c780e2ed8202b0d8527218a175dc292a392d00f82c52063', '\xe4ba91e5b79de79c81e99d92e6b2b3e58ebfe4babae6b091e6b395e999a20ae58891e4ba8be588a4e586b3e4b9a60a283230323129e4ba9130353231e58891e5889d38e58fb70a323032312d30352d30360ae5b291e9bb980ae58d93e8bf9ce5b8860a');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (7, 3, 'path', '4671b8b4b3d3b164179b25d86b7ad636ca827e5d15a4c3dd7cddfa42e9fa5c70', '79075be3c87d5458255ada55836ac35f', 'fecb42fa8866106451641c45f2d502832a7c7f8b7aadb7f9e523f6b15d377e6a', '\x7b2270617468223a223436373162382e747874222c22736f75726365223a2234363731623862346233643362313634313739623235643836623761643633366361383237653564313561346333646437636464666134326539666135633730227d');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (8, 3, 'document', '4671b8b4b3d3b164179b', 'd32b1c22d8a088c90298a414c02faf44', '5d4ec36c1e69ed9e6d1ae0d86404fe61019c9c27600d7a19a3db2736fd2fb1c6', '\x7b2274657874223a2234363731623862346233643362313634313739623235643836623761643633366361383237653564313561346333646437636464666134326539666135633730222c227374617274223a302c22656e64223a35312c226b696e64223a226372696d696e616c2d6a7564676d656e74222c22636f757274223a22e4ba91e5b79de79c81e99d92e6b2b3e58ebfe4babae6b091e6b395e999a2222c226e756d626572223a22283230323129e4ba9130353231e58891e5889d38e58fb7222c2264617465223a22323032312d30352d3036222c227265636f7264223a7b226964223a227265636f7264222c22736f75726365223a227265636f72642e747874222c226b696e64223a226372696d696e616c2d6a7564676d656e74222c22636f757274223a22e4ba91e5b79de79c81e99d92e6b2b3e58ebfe4babae6b091e6b395e999a2222c2270726f63757261746f72617465223a6e756c6c2c226e756d626572223a22283230323129e4ba9130353231e58891e5889d38e58fb7222c2264617465223a22323032312d30352d3036222c226f7574636f6d6573223a5b5d2c226f6666696369616c73223a5b7b226e616d65223a22e58d93e8bf9ce5b886222c22726f6c65223a226a75646765222c226167656e6379223a22e4ba91e5b79de79c81e99d92e6b2b3e58ebfe4babae6b091e6b395e999a2222c227370616e73223a5b7b227374617274223a34372c22656e64223a35307d5d7d5d2c2270617274696573223a5b7b226e616d65223a22e5b291e9bb98222c22726f6c6573223a5b22e8a2abe5918ae4baba225d2c2274797065223a22706572736f6e222c227370616e73223a5b7b227374617274223a34342c22656e64223a34367d5d7d5d2c227072696e636970616c73223a5b5d2c22726570726573656e74617469766573223a5b5d2c2272656c617465644361736573223a5b5d2c2263686172676573223a5b5d2c2273656e74656e636573223a5b5d2c22636f6d6d75746174696f6e223a6e756c6c2c22657874656e73696f6e223a7b2276657273696f6e223a322c226b696e64223a226372696d696e616c2d6a7564676d656e74222c226e6f6e50726f7365637574696f6e223a6e756c6c2c22636175736573223a5b5d2c2261636365707465644f6e223a6e756c6c2c2270726f636564757265223a6e756c6c2c22636f75727365223a7b2266696c65644f6e223a6e756c6c2c2268656172696e6773223a5b5d2c2268656172696e67223a6e756c6c2c2270616e656c223a6e756c6c2c2261737369676e6d656e74223a5b5d2c2261737369676e6564223a5b5d2c22636f756e73656c4368616e676573223a5b5d2c22636c6f73696e67223a5b5d2c22696e74657270726574657273223a5b5d2c227265637573616c73223a5b5d2c226561726c6965724f6666696369616c73223a5b5d7d2c226372696d654461746573223a5b5d2c2263697263756d7374616e636573223a5b5d2c226d65726974536f7572636573223a5b5d2c22637573746f6479223a5b5d2c227072696f72436f6e76696374696f6e73223a5b5d2c2270656e616c74696573223a5b5d2c227072696e7465645465726d73223a5b5d2c22756e69744372696d65223a5b5d2c226368616c6c656e676573223a5b5d2c22616d656e6473223a5b5d2c227175616e746974696573223a5b5d2c227374617475746573223a5b5d2c22636c61696d73223a7b22636c61696d6564223a5b5d2c226772616e746564223a5b5d2c22636f737473223a5b5d7d2c2270726f7065727479223a5b5d2c2261756374696f6e73223a5b5d2c22656e666f7263656d656e74436c6f73696e67223a6e756c6c2c22696e737469747574696f6e73223a5b5d2c2270617274794661637473223a5b5d2c2264757479576f726473223a5b5d2c2266696775726573223a5b5d2c22636f6d6d75746174696f6e223a6e756c6c2c22706174656e7473223a5b5d2c22696e636f6d706c657465223a5b5d2c227265766f6b6564223a5b5d7d2c227370616e73223a7b22636f757274223a5b7b227374617274223a302c22656e64223a31307d5d2c226b696e64223a5b7b227374617274223a31312c22656e64223a31367d5d2c226e756d626572223a5b7b227374617274223a31372c22656e64223a33327d5d2c2264617465223a5b7b227374617274223a33332c22656e64223a34337d5d2c2270726f63757261746f72617465223a5b5d2c226f7574636f6d6573223a5b5d7d2c22636f6e666964656e6365223a6e756c6c2c22756e6365727461696e223a5b5d2c227365636f6e6452656164696e6773223a5b5d2c227761726e696e6773223a5b5d7d7d');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (9, 4, 'decision', '82822ebb386d603ff927', 'f75f52b12c745592e4fe37fedd6d1f38', '163b6a6fa4c36b3c8daa39ffdf1f7cee2f2c0f707b9f0442bc1bc47e945d40cf', '\x7b22646f63756d656e74223a223832383232656262333836643630336666393237222c226669656c64223a226f6666696369616c73222c2272656164223a22e58d93e8bf9ce5b886222c2276657264696374223a2272656a6563746564222c2276616c7565223a6e756c6c2c226279223a226c6f63616c222c226174223a22323032342d30312d30315430303a30303a30302e3030305a222c226e6f7465223a22227d');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (10, 5, 'decision', '82822ebb386d603ff927', '833171653c456477200e40af8b8ec491', '2e10681596f8557fbc24769ff1e17dc1d4acc64d0739d945ce06fa491d2e0937', '\x7b22646f63756d656e74223a223832383232656262333836643630336666393237222c226669656c64223a226f6666696369616c73222c2272656164223a22e58d93e8bf9ce5b886222c2276657264696374223a22636f6e6669726d6564222c2276616c7565223a6e756c6c2c226279223a226c6f63616c222c226174223a22323032342d30312d30315430303a30303a30312e3030305a222c226e6f7465223a22227d');
INSERT INTO public.ledger_entry OVERRIDING SYSTEM VALUE VALUES (11, 6, 'run', 'r1', '6fcff7825f4977e7454c9600120bae74', '30277a734c0ccd79d0924fc3d234601db6c74c61e3f444da8ee7e4c61ab02f29', '\x7b226964223a227231222c226174223a22323032342d30312d30315430303a30303a30315a222c2261734f66223a22323032342d30312d3031222c22666472223a302e30352c2273656564223a312c2276657273696f6e223a2230222c22696e707574446967657374223a22222c22646f63756d656e7473223a302c226f7574636f6d6573223a5b5d2c226c65616473427954696572223a7b22726564223a302c2279656c6c6f77223a302c22626c7565223a302c2267726579223a307d2c226d696c6c697365636f6e6473223a317d');
INSERT INTO public.mention VALUES ('4671b8b4b3d3b164179b', 0, 10, 'court', '4aa0b81d85aa517015c2', '云川省青河县人民法院');
INSERT INTO public.mention VALUES ('4671b8b4b3d3b164179b', 17, 32, 'number', '36d8794bff447f79c880', '(2021)云0521刑初8号');
INSERT INTO public.mention VALUES ('4671b8b4b3d3b164179b', 44, 46, 'parties', '979c600710e48a83d061', '岑默');
INSERT INTO public.mention VALUES ('4671b8b4b3d3b164179b', 47, 50, 'officials', '8df4d161ce8f5598fa9a', '卓远帆');
INSERT INTO public.mention VALUES ('82822ebb386d603ff927', 0, 10, 'court', '4aa0b81d85aa517015c2', '云川省青河县人民法院');
INSERT INTO public.mention VALUES ('82822ebb386d603ff927', 17, 32, 'number', '52515172adf2af92805d', '(2021)云0521刑初7号');
INSERT INTO public.mention VALUES ('82822ebb386d603ff927', 44, 46, 'parties', '6b0f2a2e6d59790cf833', '岑默');
INSERT INTO public.mention VALUES ('82822ebb386d603ff927', 47, 50, 'officials', '8df4d161ce8f5598fa9a', '卓远帆');
INSERT INTO public.meta VALUES ('ledger', 'abdaf11f-6087-486c-8c15-645f8b0050ca');
INSERT INTO public.meta VALUES ('schema', '1');
INSERT INTO public.review_decision OVERRIDING SYSTEM VALUE VALUES (1, '82822ebb386d603ff927', 'officials', '卓远帆', 'rejected', NULL, 'local', '2024-01-01T00:00:00.000Z', '');
INSERT INTO public.review_decision OVERRIDING SYSTEM VALUE VALUES (2, '82822ebb386d603ff927', 'officials', '卓远帆', 'confirmed', NULL, 'local', '2024-01-01T00:00:01.000Z', '');
INSERT INTO public.review_value VALUES ('82822ebb386d603ff927', 47, 'officials', '卓远帆', 'not-a-name', '[{"value":"卓远帆","spans":[{"start":47,"end":50}]}]', '[{"start":47,"end":50}]', 1);
INSERT INTO public.run VALUES ('r1', 1, '2024-01-01T00:00:01Z', '{"id":"r1","at":"2024-01-01T00:00:01Z","asOf":"2024-01-01","fdr":0.05,"seed":1,"version":"0","inputDigest":"","documents":0,"outcomes":[],"leadsByTier":{"red":0,"yellow":0,"blue":0,"grey":0},"milliseconds":1}');
INSERT INTO public.source_text VALUES ('82822ebb386d603ff927cb603453e2becc27c905c4ab411fe49b19ccf27963ed', '82822e.txt', '82822ebb386d603ff927cb603453e2becc27c905c4ab411fe49b19ccf27963ed');
INSERT INTO public.source_text VALUES ('4671b8b4b3d3b164179b25d86b7ad636ca827e5d15a4c3dd7cddfa42e9fa5c70', '4671b8.txt', '4671b8b4b3d3b164179b25d86b7ad636ca827e5d15a4c3dd7cddfa42e9fa5c70');
SELECT pg_catalog.setval('public.ledger_entry_id_seq', 11, true);
SELECT pg_catalog.setval('public.review_decision_seq_seq', 2, true);
SELECT pg_catalog.setval('public.run_seq_seq', 1, true);
ALTER TABLE ONLY public.batch_part
    ADD CONSTRAINT batch_part_pkey PRIMARY KEY (batch, part);
ALTER TABLE ONLY public.batch
    ADD CONSTRAINT batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.document_search
    ADD CONSTRAINT document_search_pkey PRIMARY KEY (document);
ALTER TABLE ONLY public.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (one);
ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (batch, path);
ALTER TABLE ONLY public.lead_document
    ADD CONSTRAINT lead_document_pkey PRIMARY KEY (document, lead);
ALTER TABLE ONLY public.lead
    ADD CONSTRAINT lead_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.lead_subject
    ADD CONSTRAINT lead_subject_pkey PRIMARY KEY (node, lead);
ALTER TABLE ONLY public.ledger_commit
    ADD CONSTRAINT ledger_commit_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_pkey PRIMARY KEY (document, range_start, range_end, field, node);
ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.review_decision
    ADD CONSTRAINT review_decision_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.review_value
    ADD CONSTRAINT review_value_pkey PRIMARY KEY (document, place, field, read);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.source_text
    ADD CONSTRAINT source_text_pkey PRIMARY KEY (hash);
CREATE INDEX document_kind ON public.document USING btree (kind, date NULLS FIRST, number NULLS FIRST, id);
CREATE INDEX document_number ON public.document USING btree (number, date DESC NULLS LAST, id);
CREATE INDEX document_order ON public.document USING btree (date NULLS FIRST, number NULLS FIRST, id);
CREATE INDEX document_search_words ON public.document_search USING gin (words);
CREATE INDEX document_text ON public.document USING btree (text);
CREATE INDEX lead_rank ON public.lead USING btree (rank);
CREATE UNIQUE INDEX ledger_entry_once ON public.ledger_entry USING btree (kind, subject) WHERE (kind = ANY (ARRAY['text'::text, 'document'::text]));
CREATE INDEX ledger_entry_subject ON public.ledger_entry USING btree (kind, subject);
CREATE INDEX review_decision_document ON public.review_decision USING btree (document, seq);
CREATE INDEX review_value_counts ON public.review_value USING btree (decided, field, reason);
