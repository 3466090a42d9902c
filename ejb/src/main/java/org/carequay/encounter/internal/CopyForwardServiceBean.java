package org.carequay.encounter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.encounter.CopyForwardService;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteSection;
import org.carequay.encounter.NoteStatus;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Copies notes forward and keeps who stands by what was copied. */
@Stateless
@PermitAll
@Local(CopyForwardService.class)
public class CopyForwardServiceBean implements CopyForwardService {
    private static final String SOURCE =
            """
            select o.id, o.date_of_service, p.name from encounter e
            join encounter o on o.clinic_id = e.clinic_id and o.patient_id = e.patient_id and o.id <> e.id
              and (o.provider_id = e.provider_id or o.case_id = e.case_id) and o.date_of_service <= e.date_of_service
            join note n on n.clinic_id = o.clinic_id and n.encounter_id = o.id and n.status <> 'DRAFT'
            join provider_card p on p.clinic_id = o.clinic_id and p.provider_id = o.provider_id
            where e.id = ? order by o.date_of_service desc, n.signed_at desc limit 1""";
    private static final String MARK =
            """
            insert into note_copy (clinic_id, id, note_id, section, source_id, copied_at, copied_by)
            select n.clinic_id, ?, n.id, ?, s.id, ?, ? from note n
            join note s on s.clinic_id = n.clinic_id and s.encounter_id = ?
            where n.encounter_id = ?
            on conflict (clinic_id, note_id, section) do update set source_id = excluded.source_id,
              copied_at = excluded.copied_at, copied_by = excluded.copied_by, attested_at = null, attested_by = null,
              attested_account = null""";
    private static final String OF =
            """
            select c.section, c.source_encounter_id, o.date_of_service, c.open, c.attested_by from note_copy_card c
            join encounter o on o.clinic_id = c.clinic_id and o.id = c.source_encounter_id
            where c.encounter_id = ? order by c.section""";
    private static final String ATTEST =
            """
            update note_copy set attested_at = ?, attested_by = ?, attested_account = ?
            where section = ? and note_id = (select id from note where encounter_id = ?)""";

    @Inject
    private ClinicSql sql;

    @Inject
    private NoteDesk desk;

    @Inject
    private EncounterViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public Optional<Source> source(EncounterId encounter) {
        return sql.first(
                SOURCE,
                row -> new Source(
                        new EncounterId(Columns.uuid(row, "id")),
                        Columns.day(row, "date_of_service"),
                        row.getString("name")),
                encounter.value());
    }

    @Override
    public EncounterView copy(EncounterId encounter, long version) {
        NoteContent draft = views.get(encounter).note();
        Source source = source(encounter).orElseThrow(() -> new DomainRefusal("nothing-to-copy"));
        NoteContent old = views.show(source.encounter()).note();
        List<NoteSection> copied = new ArrayList<>();
        NoteContent filled = new NoteContent(
                either(copied, NoteSection.SUBJECTIVE, draft.subjective(), old.subjective()),
                either(copied, NoteSection.OBJECTIVE, draft.objective(), old.objective()),
                either(copied, NoteSection.ASSESSMENT, draft.assessment(), old.assessment()),
                either(copied, NoteSection.PLAN, draft.plan(), old.plan()),
                draft.diagnoses(),
                draft.charges());
        if (copied.isEmpty()) {
            throw new DomainRefusal("nothing-to-copy");
        }
        desk.save(encounter, version, filled);
        copied.forEach(section -> sql.update(
                MARK,
                Ids.next(),
                section,
                clock.now(),
                caller.get().personName(),
                source.encounter().value(),
                encounter.value()));
        return views.get(encounter);
    }

    @Override
    public List<Copied> of(EncounterId encounter) {
        views.show(encounter);
        return list(encounter);
    }

    @Override
    public List<Copied> attest(EncounterId encounter, NoteSection section) {
        new InvalidInput.Check().required("section", section).done();
        if (views.get(encounter).noteStatus() != NoteStatus.DRAFT) {
            throw new DomainRefusal("note-signed");
        }
        UUID account = caller.get().account();
        int found = sql.update(ATTEST, clock.now(), caller.get().personName(), account, section, encounter.value());
        if (found == 0) {
            throw new DomainRefusal("not-copied");
        }
        return list(encounter);
    }

    private List<Copied> list(EncounterId encounter) {
        return sql.list(
                OF,
                row -> new Copied(
                        Columns.code(row, "section", NoteSection.class),
                        new EncounterId(Columns.uuid(row, "source_encounter_id")),
                        Columns.day(row, "date_of_service"),
                        row.getBoolean("open"),
                        row.getString("attested_by")),
                encounter.value());
    }

    /** What is written, or what was written before when nothing is. */
    private static String either(List<NoteSection> copied, NoteSection section, String now, String before) {
        if (!now.isBlank() || before.isBlank()) {
            return now;
        }
        copied.add(section);
        return before;
    }
}
