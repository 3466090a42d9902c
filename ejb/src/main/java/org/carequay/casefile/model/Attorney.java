package org.carequay.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.carequay.casefile.NewFirm.NewAttorney;
import org.carequay.tenancy.ClinicRow;

/** A lawyer of a firm; may have an account of their own to see the cases they are granted. */
@Entity
@Table(name = "attorney")
public class Attorney extends ClinicRow {
    @Column(name = "firm_id")
    private UUID firmId;

    private String name;

    @Column(name = "bar_number")
    private String barNumber;

    private String email;

    @Column(name = "account_id")
    private UUID accountId;

    protected Attorney() {}

    public Attorney(Firm firm, NewAttorney command) {
        firmId = firm.id();
        name = command.name().strip();
        barNumber = command.barNumber();
        email = command.email();
        accountId = command.account() == null ? null : command.account().value();
    }

    public boolean worksFor(UUID firm) {
        return firmId.equals(firm);
    }

    public UUID firm() {
        return firmId;
    }

    public String name() {
        return name;
    }
}
