package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeDetails;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeRules;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.tenancy.LinesConverter;
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
    private boolean active;

    @Column(name = "needs_room")
    private boolean needsRoom;

    @Column(name = "room_kind")
    private String roomKind;

    @Convert(converter = LinesConverter.class)
    @Column(name = "equipment_kinds")
    private List<String> equipmentKinds;

    private boolean online;

    @Column(name = "notice_hours")
    private int noticeHours;

    @Column(name = "horizon_days")
    private int horizonDays;

    @Column(name = "daily_cap")
    private Integer dailyCap;

    /** Parted by commas; null: as the clinic says. */
    @Column(name = "reminder_hours")
    private String reminderHours;

    private String colour;

    protected VisitType() {}

    public VisitType(VisitTypeDetails details) {
        this.code = details.code();
        describe(details);
    }

    /** Takes over everything but the code. */
    public final void describe(VisitTypeDetails details) {
        VisitTypeRules rules = details.rules();
        name = details.name().strip();
        colour = details.colour();
        minutes = details.minutes();
        exam = details.exam();
        active = details.active();
        bufferBefore = rules.bufferBefore();
        bufferAfter = rules.bufferAfter();
        needsRoom = rules.needsRoom();
        roomKind = rules.roomKind();
        equipmentKinds = rules.equipmentKinds();
        online = rules.online();
        noticeHours = rules.noticeHours();
        horizonDays = rules.horizonDays();
        dailyCap = rules.dailyCap();
        reminderHours = rules.reminderHours() == null
                ? null
                : rules.reminderHours().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** @param providers who does it; empty: everybody */
    public VisitTypeView view(List<ProviderId> providers) {
        return new VisitTypeView(
                new VisitTypeId(id()),
                version(),
                code,
                name,
                colour,
                minutes,
                exam,
                active,
                new VisitTypeRules(
                        bufferBefore,
                        bufferAfter,
                        needsRoom,
                        roomKind,
                        equipmentKinds,
                        providers,
                        online,
                        noticeHours,
                        horizonDays,
                        dailyCap,
                        hours()));
    }

    private List<Integer> hours() {
        if (reminderHours == null) {
            return null;
        }
        return reminderHours.isEmpty()
                ? List.of()
                : Arrays.stream(reminderHours.split(",")).map(Integer::valueOf).toList();
    }
}
