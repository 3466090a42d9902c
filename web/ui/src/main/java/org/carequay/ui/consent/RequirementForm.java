package org.carequay.ui.consent;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.RequirementDetails;
import org.carequay.scheduling.VisitTypeId;

/** What a clinic asks for, as it is edited. */
public class RequirementForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code;
    private ConsentOccasion occasion = ConsentOccasion.FIRST_VISIT;
    private Integer months;
    private String[] visitTypes = {};
    private boolean blocking = true;
    private int position;
    private boolean active = true;

    static RequirementForm of(RequirementDetails details) {
        RequirementForm form = new RequirementForm();
        form.code = details.code();
        form.occasion = details.occasion();
        form.months = details.months();
        form.visitTypes =
                details.visitTypes().stream().map(VisitTypeId::toString).toArray(String[]::new);
        form.blocking = details.blocking();
        form.position = details.position();
        form.active = details.active();
        return form;
    }

    RequirementDetails details() {
        return new RequirementDetails(
                code,
                occasion,
                months,
                Set.of(visitTypes).stream().map(VisitTypeId::parse).collect(Collectors.toSet()),
                blocking,
                position,
                active);
    }

    public ConsentOccasion[] getOccasions() {
        return ConsentOccasion.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public ConsentOccasion getOccasion() {
        return occasion;
    }

    public void setOccasion(ConsentOccasion occasion) {
        this.occasion = occasion;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public String[] getVisitTypes() {
        return visitTypes.clone();
    }

    public void setVisitTypes(String[] visitTypes) {
        this.visitTypes = visitTypes == null ? new String[0] : visitTypes.clone();
    }

    public boolean isBlocking() {
        return blocking;
    }

    public void setBlocking(boolean blocking) {
        this.blocking = blocking;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
