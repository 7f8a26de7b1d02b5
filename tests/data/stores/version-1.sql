BEGIN TRANSACTION;
CREATE TABLE bilat_schema (
	version INTEGER NOT NULL, 
	made_on VARCHAR(32) NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "bilat_schema" VALUES(1,'2026-11-25T22:42:22.741993+00:00');
CREATE TABLE documents (
	id VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	revision TEXT, 
	source TEXT NOT NULL, 
	form TEXT NOT NULL, 
	text TEXT NOT NULL, 
	blocks TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('8f92d4a0734d8b08','Graustark–Ruritania relations',NULL,'graustark.txt','seed','= Graustark–Ruritania relations =

Ruritania opened a legation in Edelweiss. The kings met in 1895.','[["title",2,31,0,null,null,[]],["paragraph",35,99,0,null,null,["History","Missions"]]]');
CREATE TABLE findings (
	reading INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	version VARCHAR(32) NOT NULL, 
	PRIMARY KEY (reading, position), 
	FOREIGN KEY(reading) REFERENCES readings (id), 
	FOREIGN KEY(version) REFERENCES statements (version)
);
INSERT INTO "findings" VALUES(1,0,'d09bd2dd4e54026fd7f05a146ff299a9');
INSERT INTO "findings" VALUES(1,1,'514106f0c51b2c04508018ed94bc5c9c');
INSERT INTO "findings" VALUES(2,0,'d09bd2dd4e54026fd7f05a146ff299a9');
CREATE TABLE problems (
	reading INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	message TEXT NOT NULL, 
	document TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	severity TEXT NOT NULL, 
	PRIMARY KEY (reading, position), 
	FOREIGN KEY(reading) REFERENCES readings (id)
);
INSERT INTO "problems" VALUES(1,0,'which-king','the text does not say which king','Graustark–Ruritania relations',77,100,'doubt');
CREATE TABLE readings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	document VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	dated TEXT, 
	recorded_on VARCHAR(32) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "readings" VALUES(1,'8f92d4a0734d8b08','Graustark–Ruritania relations','1900','2020-05-01T12:00:00.000000+00:00','cdbf710f48a50c9815a6baac9cb0dd68466fa13a478422d113b70a1acdf08146');
INSERT INTO "readings" VALUES(2,'8f92d4a0734d8b08','Graustark–Ruritania relations','1900','2020-06-01T12:00:00.000000+00:00','5f2829b1f582c7812ca8b8cb69af750599eff14764b6c4275618b66c7c956330');
CREATE TABLE statement_parties (
	version VARCHAR(32) NOT NULL, 
	folded TEXT NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (version, folded), 
	FOREIGN KEY(version) REFERENCES statements (version)
);
INSERT INTO "statement_parties" VALUES('d09bd2dd4e54026fd7f05a146ff299a9','graustark','Graustark');
INSERT INTO "statement_parties" VALUES('d09bd2dd4e54026fd7f05a146ff299a9','ruritania','Ruritania');
INSERT INTO "statement_parties" VALUES('514106f0c51b2c04508018ed94bc5c9c','graustark','Graustark');
INSERT INTO "statement_parties" VALUES('514106f0c51b2c04508018ed94bc5c9c','ruritania','Ruritania');
CREATE TABLE statements (
	version VARCHAR(32) NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	kind TEXT NOT NULL, 
	document VARCHAR(16) NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (version), 
	FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "statements" VALUES('d09bd2dd4e54026fd7f05a146ff299a9','07c2ed925c311c01','mission','8f92d4a0734d8b08','{"doc": "Graustark–Ruritania relations", "start": 35, "end": 76, "kind": "mission", "phase": "begins", "actors": ["Ruritania"], "targets": ["Graustark"], "others": [{"role": "person", "name": "Rudolf Rassendyll"}], "time": "1895", "place": null, "quantity": {"value": 2.5, "max": null, "unit": "people", "of": null, "bound": null}, "modality": "asserted", "told": null, "attributed_to": null, "detail": null, "id": "07c2ed925c311c01", "section": ["History"], "quote": "Ruritania opened a legation in Edelweiss.", "prefix": "before", "suffix": "after", "rule": "missions/1", "cites": "a book", "document": {"id": "8f92d4a0734d8b08", "revision": null}, "confidence": 0.75}');
INSERT INTO "statements" VALUES('514106f0c51b2c04508018ed94bc5c9c','20aa079b5b4d9068','meeting','8f92d4a0734d8b08','{"doc": "Graustark–Ruritania relations", "start": 77, "end": 100, "kind": "meeting", "phase": null, "actors": ["Ruritania", "Graustark"], "targets": [], "others": [{"role": "person", "name": "Rudolf Rassendyll"}], "time": "1895", "place": null, "quantity": {"value": 2.5, "max": null, "unit": "people", "of": null, "bound": null}, "modality": "asserted", "told": null, "attributed_to": null, "detail": null, "id": "20aa079b5b4d9068", "section": ["History"], "quote": "The kings met in 1895.", "prefix": "before", "suffix": "after", "rule": "missions/1", "cites": "a book", "document": {"id": "8f92d4a0734d8b08", "revision": null}, "confidence": 0.75}');
CREATE TRIGGER bilat_schema_refuse_UPDATE BEFORE UPDATE ON bilat_schema
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE TRIGGER bilat_schema_refuse_DELETE BEFORE DELETE ON bilat_schema
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE INDEX ix_documents_title ON documents (title);
CREATE TRIGGER documents_refuse_UPDATE BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE TRIGGER documents_refuse_DELETE BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE INDEX ix_readings_recorded_on ON readings (recorded_on);
CREATE INDEX readings_of_a_title ON readings (title, id);
CREATE TRIGGER readings_refuse_UPDATE BEFORE UPDATE ON readings
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE TRIGGER readings_refuse_DELETE BEFORE DELETE ON readings
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE INDEX ix_statements_kind ON statements (kind);
CREATE INDEX ix_statements_id ON statements (id);
CREATE INDEX ix_statements_document ON statements (document);
CREATE TRIGGER statements_refuse_UPDATE BEFORE UPDATE ON statements
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE TRIGGER statements_refuse_DELETE BEFORE DELETE ON statements
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE INDEX statements_of_a_party ON statement_parties (folded, version);
CREATE TRIGGER statement_parties_refuse_UPDATE BEFORE UPDATE ON statement_parties
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE TRIGGER statement_parties_refuse_DELETE BEFORE DELETE ON statement_parties
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE INDEX findings_of_a_statement ON findings (version, reading);
CREATE TRIGGER findings_refuse_UPDATE BEFORE UPDATE ON findings
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE TRIGGER findings_refuse_DELETE BEFORE DELETE ON findings
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE INDEX ix_problems_code ON problems (code);
CREATE TRIGGER problems_refuse_UPDATE BEFORE UPDATE ON problems
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
CREATE TRIGGER problems_refuse_DELETE BEFORE DELETE ON problems
BEGIN SELECT RAISE(ABORT, 'a store is append-only: nothing is changed or deleted'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('readings',2);
COMMIT;
