package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteKind;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.model.ContentHash;
import org.carequay.encounter.model.Encounter;
import org.carequay.encounter.model.Note;
import org.carequay.encounter.model.NoteAmendment;
import org.carequay.encounter.model.NoteHandBack;
import org.carequay.encounter.model.NoteRules;
import org.carequay.scheduling.ProviderId;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Writes, signs and amends notes; the encounter's version guards its note. */
@ApplicationScoped
public class NoteDesk {
    private static final String MAY_SIGN =
            """
            select p.account_id is not distinct from a.id or a.client_id is not null as may
            from account a cross join provider_card p where a.id = ? and p.provider_id = ?""";

    private static final String SUPERVISOR = "select supervisor_id from provider_card where provider_id = ?";

    private static final String OPEN_COPIES =
            "select section from note_copy_card where note_id = ? and open order by section";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private NoteCodes codes;

    @Inject
    private CodeBook book;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    void save(EncounterId id, long version, NoteContent draft) {
        new InvalidInput.Check().required("note", draft).done();
        NoteContent content = NoteRules.tidy(draft);
        Encounter encounter = forChange(id, version);
        Note note = noteOf(encounter);
        note.checkDraft();
        InvalidInput.Check check = NoteRules.wellFormed(content);
        book.check(check, content.diagnoses(), encounter.dateOfService());
        check.done();
        note.write(content, caller.get(), clock.now());
        encounter.write();
        keep(encounter);
        codes.replace(note.id(), content);
    }

    /** What is signed: note and chart as they are kept. */
    record Content(NoteContent note, BodyChart chart) {}

    /** @param kept asked once nobody can change it any more */
    Encounter sign(EncounterId id, long version, Supplier<Content> kept) {
        Encounter encounter = forChange(id, version);
        if (noteOf(encounter).kind() == NoteKind.REPORT) {
            throw new DomainRefusal("sign-the-report");
        }
        return sign(encounter, kept.get(), null);
    }

    /** @param report hash of what the report says */
    Encounter signReport(EncounterId id, Supplier<Content> kept, String report) {
        Encounter encounter = locked(id);
        return sign(encounter, kept.get(), report);
    }

    private Encounter sign(Encounter encounter, Content content, String report) {
        checkOwn(encounter.provider());
        Note note = noteOf(encounter);
        note.checkDraft();
        InvalidInput.Check check = NoteRules.complete(content.note(), note.kind());
        book.check(check, content.note().diagnoses(), encounter.dateOfService());
        check.done("note-incomplete");
        refuseOpenCopies(note);
        String hash = ContentHash.of(
                new EncounterId(encounter.id()),
                encounter.provider(),
                encounter.dateOfService(),
                content.note(),
                content.chart(),
                report);
        encounter.finish();
        note.sign(hash, report, supervisor(encounter.provider()), caller.get(), clock.now());
        keep(encounter);
        return encounter;
    }

    private ProviderId supervisor(ProviderId provider) {
        return sql.list(SUPERVISOR, row -> ProviderId.of(Columns.uuid(row, "supervisor_id")), provider.value()).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void cosign(EncounterId id, long version, String statement) {
        Encounter encounter = forChange(id, version);
        Note note = noteOf(encounter);
        if (!maySignAs(note.dueCosigner())) {
            throw new DomainRefusal("not-your-cosign");
        }
        note.cosign(statement, caller.get(), clock.now());
        handedBack(note).ifPresent(open -> open.drop(clock.now()));
        keep(encounter);
    }

    void handBack(EncounterId id, long version, String reason) {
        Encounter encounter = forChange(id, version);
        Note note = noteOf(encounter);
        if (!maySignAs(note.dueCosigner())) {
            throw new DomainRefusal("not-your-cosign");
        }
        if (handedBack(note).isPresent()) {
            throw new DomainRefusal("note-handed-back");
        }
        em.persist(note.handBack(reason, caller.get(), clock.now()));
        keep(encounter);
    }

    private Optional<NoteHandBack> handedBack(Note note) {
        return em.createQuery(
                        "select h from NoteHandBack h where h.note = :note and h.settledAt is null", NoteHandBack.class)
                .setParameter("note", note.id())
                .getResultStream()
                .findFirst();
    }

    /** @throws DomainRefusal {@code copied-not-attested} naming the sections */
    private void refuseOpenCopies(Note note) {
        List<String> open = sql.list(OPEN_COPIES, row -> row.getString("section"), note.id());
        if (!open.isEmpty()) {
            throw new DomainRefusal("copied-not-attested", Map.of("sections", open));
        }
    }

    void writeAs(EncounterId id, NoteKind kind) {
        Encounter encounter = locked(id);
        noteOf(encounter).writeAs(kind);
        encounter.write();
        keep(encounter);
    }

    void checkMaySign(EncounterId id) {
        checkOwn(locked(id).provider());
    }

    void amend(EncounterId id, long version, String text) {
        Encounter encounter = forChange(id, version);
        checkOwn(encounter.provider());
        Note note = noteOf(encounter);
        NoteAmendment amendment = note.amend(text, caller.get(), clock.now());
        em.persist(amendment);
        em.flush();
        handedBack(note).ifPresent(open -> open.answer(amendment, clock.now()));
        keep(encounter);
    }

    /**
     * A person puts a name only under encounters of the own provider. An API client that may sign stands for a system of
     * the clinic that has checked its physician itself; the signature then names the client.
     */
    private void checkOwn(ProviderId provider) {
        if (!maySignAs(provider)) {
            throw new DomainRefusal("not-your-encounter");
        }
    }

    private boolean maySignAs(ProviderId provider) {
        return sql.first(MAY_SIGN, row -> row.getBoolean("may"), caller.get().account(), provider.value())
                .orElse(false);
    }

    /** Locked until the transaction ends. */
    private Encounter forChange(EncounterId id, long version) {
        Encounter encounter = locked(id);
        encounter.expectVersion(version);
        return encounter;
    }

    private Encounter locked(EncounterId id) {
        Encounter encounter = em.find(Encounter.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (encounter == null) {
            throw new NotFound("encounter");
        }
        return encounter;
    }

    /** The encounter counts as changed whatever part of it has changed. */
    private void keep(Encounter encounter) {
        em.lock(encounter, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    private Note noteOf(Encounter encounter) {
        return em.createQuery("select n from Note n where n.encounter = :encounter", Note.class)
                .setParameter("encounter", encounter.id())
                .getSingleResult();
    }
}
