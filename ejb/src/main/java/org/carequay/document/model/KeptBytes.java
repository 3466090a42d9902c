package org.carequay.document.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.carequay.tenancy.ClinicRow;

/** The bytes of one document, in a row of their own so that lists never load them. */
@Entity
@Table(name = "document_content")
public class KeptBytes extends ClinicRow {
    @Column(name = "document_id")
    private UUID documentId;

    private byte[] content;

    protected KeptBytes() {}

    public KeptBytes(Document document, byte[] content) {
        this.documentId = document.id();
        this.content = content.clone();
    }
}
