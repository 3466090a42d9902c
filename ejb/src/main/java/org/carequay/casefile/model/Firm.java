package org.carequay.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.carequay.casefile.NewFirm;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.LinesConverter;
import org.carequay.tenancy.VersionedRow;

/** A law firm the clinic works with. */
@Entity
@Table(name = "firm")
public class Firm extends VersionedRow {
    private String name;
    private String phone;
    private String email;

    @Convert(converter = LinesConverter.class)
    private List<String> line;

    private String city;
    private String state;

    @Column(name = "postal_code")
    private String postalCode;

    protected Firm() {}

    public Firm(NewFirm command) {
        name = command.name().strip();
        phone = command.phone();
        email = command.email();
        if (command.address() != null) {
            line = command.address().line();
            city = command.address().city();
            state = command.address().state();
            postalCode = command.address().postalCode();
        }
    }

    public String name() {
        return name;
    }

    /** Null when the firm's address is not known. */
    public PostalAddress address() {
        return city == null ? null : new PostalAddress(line, city, state, postalCode);
    }
}
