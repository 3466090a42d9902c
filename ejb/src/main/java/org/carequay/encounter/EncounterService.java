package org.carequay.encounter;

import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;

/** Encounters and their notes. An encounter is made once per arrival, by the arrival itself. */
public interface EncounterService {
    /** The encounter of that visit; made now if the visit has arrived and has none yet. */
    @Requires(Permission.ENCOUNTER_WRITE)
    EncounterView open(AppointmentId appointment);

    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.ENCOUNTER_READ)
    EncounterView get(EncounterId id);

    @Requires(Permission.ENCOUNTER_READ)
    Page<EncounterRow> find(EncounterQuery query);

    /** Saves the draft; of a note that is a report only its codes. @throws org.carequay.shared.StaleVersion, DomainRefusal {@code note-signed} */
    @Requires(Permission.ENCOUNTER_WRITE)
    EncounterView saveNote(EncounterId id, long version, NoteContent content);

    /**
     * Signs: all four sections, one diagnosis and one charge at least, every charge pointing to a diagnosis; fixes the
     * content under its hash and finishes the visit.
     *
     * @throws org.carequay.shared.InvalidInput {@code note-incomplete} naming each gap
     * @throws org.carequay.shared.DomainRefusal {@code copied-not-attested} naming sections that were copied and nobody stands by
     * @throws org.carequay.shared.DomainRefusal {@code sign-the-report} for a note that is a report
     */
    @Requires(Permission.ENCOUNTER_SIGN)
    EncounterView sign(EncounterId id, long version);

    /**
     * Whether what was signed is still what is kept.
     *
     * @throws org.carequay.shared.DomainRefusal {@code note-not-signed}
     */
    @Requires(Permission.ENCOUNTER_READ)
    SignatureCheck verify(EncounterId id);

    /** Adds a signed amendment to a signed note. */
    @Requires(Permission.ENCOUNTER_SIGN)
    EncounterView amend(EncounterId id, long version, String text);

    /**
     * From now on the note of this encounter is a report instead of four sections, or (false) again four sections.
     *
     * @throws org.carequay.shared.DomainRefusal {@code note-signed}, {@code note-has-text} when a section is written
     */
    @FeatureCall
    void writeAsReport(EncounterId id, boolean report);

    /**
     * Signs a note that is a report, as {@link #sign} does the others.
     *
     * @param reportHash SHA-256 in hex of what the report says; the note's own hash covers it
     */
    @FeatureCall
    EncounterView signReport(EncounterId id, String reportHash);

    /** @throws org.carequay.shared.DomainRefusal {@code not-your-encounter} for whoever may not sign there */
    @FeatureCall
    void checkMaySign(EncounterId id);

    /** @throws org.carequay.shared.DomainRefusal {@code cosign-missing} while a second signature is due */
    @FeatureCall
    void checkCosigned(EncounterId id);

    /** Signed charges of a case that no invoice has taken yet. */
    @FeatureCall
    List<SignedCharges> unbilled(CaseId caseFile);

    /** Signed charges of a patient's visits without a case that no invoice has taken yet. */
    @FeatureCall
    List<SignedCharges> unbilledWithoutCase(PatientId patient);

    /** Charges of these encounters; refused unless each is signed. */
    @FeatureCall
    List<SignedCharges> signedCharges(List<EncounterId> encounters);

    /** Marks encounters as taken by an invoice, or free again when it is void. */
    @FeatureCall
    void billed(List<EncounterId> encounters, boolean taken);

    /** The encounter of a visit, if it has one; for the board and the calendar. */
    @Requires({Permission.ENCOUNTER_READ, Permission.SCHEDULE_READ})
    java.util.Optional<EncounterId> ofAppointment(AppointmentId appointment);
}
