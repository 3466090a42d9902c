package org.carequay.ui.recall;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.casefile.CasePhase;
import org.carequay.recall.RecallBasis;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeDetails.Interval;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.ui.shell.TypedNumbers;

/** The fields of one kind of recall, as typed; codes and days of the ladder are parted by commas. */
public class RecallTypeForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String name;
    private boolean active = true;
    private RecallBasis basis = RecallBasis.CASE;
    private List<String> phases =
            new ArrayList<>(List.of(CasePhase.INTAKE.name(), CasePhase.ACTIVE.name(), CasePhase.RE_EXAM.name()));
    private List<String> triggers = new ArrayList<>();
    private String codes;
    private List<String> satisfiers = new ArrayList<>();
    private Integer months = 0;
    private Integer days = 30;
    private Integer visits;
    private Integer leadDays = 7;
    private Integer overdueDays = 180;
    private String ladder = "-7, 0, 7";

    static RecallTypeForm of(RecallTypeDetails details) {
        RecallTypeForm form = new RecallTypeForm();
        form.name = details.name();
        form.active = details.active();
        form.basis = details.basis();
        form.phases = new ArrayList<>(details.phases().stream().map(Enum::name).toList());
        form.triggers = ids(details.triggers());
        form.codes = String.join(", ", details.codes());
        form.satisfiers = ids(details.satisfiers());
        form.months = details.interval().months();
        form.days = details.interval().days();
        form.visits = details.interval().visits();
        form.leadDays = details.leadDays();
        form.overdueDays = details.overdueDays();
        form.ladder = details.ladder().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return form;
    }

    RecallTypeDetails details() {
        List<Integer> rungs = TypedNumbers.of(ladder, "ladder", "not-days");
        return new RecallTypeDetails(
                name,
                active,
                basis,
                basis == RecallBasis.CASE
                        ? phases.stream().map(CasePhase::valueOf).collect(Collectors.toSet())
                        : Set.of(),
                types(triggers),
                parts(codes).toList(),
                types(satisfiers),
                new Interval(or(months), or(days), visits),
                or(leadDays),
                or(overdueDays),
                rungs);
    }

    private static int or(Integer value) {
        return value == null ? 0 : value;
    }

    private static Stream<String> parts(String typed) {
        return typed == null
                ? Stream.empty()
                : Arrays.stream(typed.split("[,;\\s]+")).filter(part -> !part.isEmpty());
    }

    private static List<String> ids(List<VisitTypeId> types) {
        return new ArrayList<>(types.stream().map(VisitTypeId::toString).toList());
    }

    private static List<VisitTypeId> types(List<String> ids) {
        return ids.stream().map(VisitTypeId::parse).toList();
    }

    public RecallBasis[] getBases() {
        return RecallBasis.values();
    }

    public CasePhase[] getAllPhases() {
        return CasePhase.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public RecallBasis getBasis() {
        return basis;
    }

    public void setBasis(RecallBasis basis) {
        this.basis = basis;
    }

    public List<String> getPhases() {
        return phases;
    }

    public void setPhases(List<String> phases) {
        this.phases = phases;
    }

    public List<String> getTriggers() {
        return triggers;
    }

    public void setTriggers(List<String> triggers) {
        this.triggers = triggers;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    public List<String> getSatisfiers() {
        return satisfiers;
    }

    public void setSatisfiers(List<String> satisfiers) {
        this.satisfiers = satisfiers;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public Integer getVisits() {
        return visits;
    }

    public void setVisits(Integer visits) {
        this.visits = visits;
    }

    public Integer getLeadDays() {
        return leadDays;
    }

    public void setLeadDays(Integer leadDays) {
        this.leadDays = leadDays;
    }

    public Integer getOverdueDays() {
        return overdueDays;
    }

    public void setOverdueDays(Integer overdueDays) {
        this.overdueDays = overdueDays;
    }

    public String getLadder() {
        return ladder;
    }

    public void setLadder(String ladder) {
        this.ladder = ladder;
    }
}
