package org.carequay.api.export;

import org.carequay.document.Disclosures.RecipientKind;

/** To whom a record is given and what for, as JSON. */
public record RecordExportInput(RecipientKind recipientKind, String recipient, String purpose) {}
