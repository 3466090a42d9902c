package org.carequay.export;

import java.io.IOException;
import java.io.OutputStream;
import org.carequay.document.Disclosures.RecipientKind;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;
import org.carequay.tenancy.LongRunning;

/**
 * A patient's whole record (45 CFR 164.524, and 170.315(b)(10) for one patient): {@code record.json} with every row of every table
 * that hangs on the patient, {@code summary.pdf} for people, each document as it is kept, and {@code manifest.json} with the SHA-256
 * of each.
 */
public interface RecordExport {
    /**
     * Command: give this record out.
     *
     * @param recipient its name
     * @param purpose of giving it
     */
    record Wanted(PatientId patient, RecipientKind recipientKind, String recipient, String purpose) {}

    /** One that is ready to be written; nothing of it is kept on the disk. */
    interface Export {
        /**
         * Writes it as a ZIP, document by document.
         *
         * @throws org.carequay.shared.DomainRefusal {@code document-damaged}, before that document is in it
         */
        void writeTo(OutputStream to) throws IOException;
    }

    /**
     * Collects what there is, keeps the summary as a document, and accounts for everything that is given out.
     *
     * @throws org.carequay.shared.InvalidInput at {@code recipientKind}, {@code recipient} or {@code purpose}
     * @throws org.carequay.shared.NotFound for a patient the caller does not see
     */
    @LongRunning
    @Requires(Permission.RECORD_EXPORT)
    Export prepare(Wanted wanted, StepUp proof);
}
