package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carequay.patient.ImportId;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.ImportView;
import org.carequay.patient.PatientImports.SavedMapping;
import org.carequay.patient.model.PatientImport;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps imports: the file in encrypted blocks of rows, and the mappings of the clinic. */
@ApplicationScoped
public class ImportStore {
    private static final String USE = "import-rows";
    private static final String ADD_BLOCK =
            """
            insert into patient_import_block (clinic_id, id, import_id, position, content)
            values (bound_clinic(), ?, ?, ?, ?)""";
    private static final String BLOCK =
            """
            select content from patient_import_block
            where clinic_id = bound_clinic() and import_id = ? and position = ?""";
    private static final String DROP_BLOCKS =
            "delete from patient_import_block where clinic_id = bound_clinic() and import_id = ?";
    private static final String PENDING =
            """
            select b.position from patient_import_block b
            where b.clinic_id = bound_clinic() and b.import_id = ? and b.position % ? = ? and not exists (
              select 1 from patient_import_outcome o
              where o.clinic_id = b.clinic_id and o.import_id = b.import_id and o.dry = ? and o.position = b.position)
            order by b.position""";
    private static final String RECENT =
            """
            select id from patient_import where clinic_id = bound_clinic() and (mapping is not null or state <> 'UPLOADED')
            order by created_at desc, id desc limit ?""";
    private static final String MAPPINGS =
            "select name, mapping from patient_import_mapping where clinic_id = bound_clinic() order by name";
    private static final String SAVE_MAPPING =
            """
            insert into patient_import_mapping (clinic_id, id, name, mapping) values (bound_clinic(), ?, ?, ?)
            on conflict (clinic_id, name) do update set mapping = excluded.mapping""";
    private static final String OLD =
            """
            from patient_import i where i.clinic_id = bound_clinic() and i.clinic_id = x.clinic_id and i.id = x.import_id
              and i.created_at < ? and i.state not in ('CHECKING', 'IMPORTING')""";
    private static final String DROP_OLD_BLOCKS =
            "delete from patient_import_block x where exists (select 1 " + OLD + ")";
    private static final String DROP_OLD_RECORDS =
            "update patient_import_finding x set record = null where record is not null and exists (select 1 " + OLD
                    + ")";
    private static final String EXPIRE =
            """
            update patient_import set state = 'EXPIRED', version = version + 1
            where clinic_id = bound_clinic() and created_at < ? and state in ('UPLOADED', 'CHECKED', 'FAILED')""";
    private static final int MANY = 50;

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private ImportFindings findings;

    /** @throws NotFound when no import of the bound clinic has that id */
    PatientImport get(ImportId id) {
        return find(id, LockModeType.NONE);
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    PatientImport locked(ImportId id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private PatientImport find(ImportId id, LockModeType lock) {
        return Optional.ofNullable(em.find(PatientImport.class, id.value(), lock))
                .orElseThrow(() -> new NotFound("import"));
    }

    void add(PatientImport made) {
        em.persist(made);
        em.flush();
    }

    List<ImportView> recent() {
        return sql.list(RECENT, row -> new ImportId(Columns.uuid(row, "id")), MANY).stream()
                .map(id -> view(get(id)))
                .toList();
    }

    ImportView view(PatientImport found) {
        em.flush();
        ImportMapping mapping = found.mapping() == null
                ? ImportMapping.suggestedBy(found.headings())
                : MappingText.read(found.mapping());
        ImportId id = new ImportId(found.id());
        return new ImportView(
                id,
                found.version(),
                found.fileName(),
                found.bytes(),
                found.encoding(),
                found.delimiter(),
                found.headings(),
                found.records(),
                mapping,
                found.mapping() != null,
                found.state(),
                found.dry(),
                findings.counts(id, found.dry()),
                found.createdAt(),
                found.createdBy(),
                found.finishedAt());
    }

    void addBlock(PatientImport of, int position, List<CsvFile.Row> rows) {
        byte[] sealed = AesGcm.seal(USE, owner(of), RowBlock.bytes(rows));
        sql.update(ADD_BLOCK, Ids.next(), of.id(), position, sealed);
    }

    /** The rows of a block; none when the file was removed. */
    List<CsvFile.Row> block(PatientImport of, int position) {
        return sql.first(BLOCK, row -> row.getBytes("content"), of.id(), position)
                .map(content -> RowBlock.rows(AesGcm.open(USE, owner(of), content)))
                .orElse(List.of());
    }

    void dropBlocks(PatientImport of) {
        sql.update(DROP_BLOCKS, of.id());
    }

    void expire(Instant before) {
        sql.update(DROP_OLD_BLOCKS, before);
        sql.update(DROP_OLD_RECORDS, before);
        sql.update(EXPIRE, before);
    }

    List<Integer> pending(PatientImport of, int partition, int partitions) {
        return sql.list(PENDING, row -> row.getInt(1), of.id(), partitions, partition, of.dry());
    }

    List<SavedMapping> mappings() {
        return sql.list(
                MAPPINGS, row -> new SavedMapping(row.getString("name"), MappingText.read(row.getString("mapping"))));
    }

    void saveMapping(SavedMapping mapping) {
        sql.update(SAVE_MAPPING, Ids.next(), mapping.name().strip(), MappingText.of(mapping.mapping()));
    }

    private String owner(PatientImport of) {
        return caller.get().clinic() + "|" + of.id();
    }
}
