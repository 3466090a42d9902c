package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.tenancy.VersionedRow;

/** A kind of visit the clinic offers: how long it takes, what it needs and how the calendar paints it. */
@Entity
@Table(name = "visit_type")
public class VisitType extends VersionedRow {
    private String code;
    private String name;
    private int minutes;

    @Column(name = "buffer_before")
    private int bufferBefore;

    @Column(name = "buffer_after")
    private int bufferAfter;

    private boolean exam;

    @Column(name = "needs_room")
    private boolean needsRoom;

    private String colour;

    protected VisitType() {}

    public VisitType(String code, String name, int minutes, boolean exam, boolean needsRoom, String colour) {
        this.code = code;
        this.name = name;
        this.minutes = minutes;
        this.exam = exam;
        this.needsRoom = needsRoom;
        this.colour = colour;
    }

    public VisitTypeView view() {
        return new VisitTypeView(new VisitTypeId(id()), code, name, minutes, exam, needsRoom, colour);
    }
}
