package org.carequay.ui.encounter.bodychart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartService;
import org.carequay.encounter.bodychart.BodyChartView;
import org.carequay.encounter.bodychart.BodyChartWords;
import org.carequay.encounter.bodychart.RegionTrend;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Language;
import org.carequay.ui.shell.Texts;

/** Sets the body charts of two visits of a patient beside and over each other, and follows each region over all visits. */
@Named
@RequestScoped
public class CompareBodyChartsPage {
    @Inject
    private BodyChartService charts;

    @Inject
    private Language language;

    @Inject
    private Dates dates;

    @Inject
    private Texts texts;

    private String patient;
    private String first;
    private String second;
    private List<BodyChartView> visits = List.of();
    private List<RegionTrend> trends = List.of();
    private BodyChartWords words;

    /** @throws org.carequay.shared.NotFound when the text is no id */
    public void open() {
        words = new BodyChartWords(language.getLocale());
        visits = charts.history(PatientId.parse(patient));
        trends = RegionTrend.of(visits.stream().map(BodyChartView::chart).toList());
    }

    public List<BodyChartView> getVisits() {
        return visits;
    }

    public List<RegionTrend> getTrends() {
        return trends;
    }

    /** What the visit is chosen by: its day, and who saved its chart. */
    public String label(BodyChartView visit) {
        return dates.day(visit.dateOfService()) + " · " + visit.savedBy();
    }

    public String day(BodyChartView visit) {
        return dates.day(visit.dateOfService());
    }

    public String place(RegionTrend trend) {
        return words.place(trend.region(), trend.side());
    }

    /** The chart of the earlier visit: the chosen one, or the last but one. */
    public BodyChartView getEarlier() {
        return chosen(first, Math.max(0, visits.size() - 2));
    }

    public BodyChartView getLater() {
        return chosen(second, visits.size() - 1);
    }

    public BodyChart getEarlierChart() {
        return getEarlier() == null ? null : getEarlier().chart();
    }

    public BodyChart getLaterChart() {
        return getLater() == null ? null : getLater().chart();
    }

    private BodyChartView chosen(String encounter, int otherwise) {
        return visits.stream()
                .filter(visit -> visit.encounter().toString().equals(encounter))
                .findFirst()
                .orElse(visits.isEmpty() ? null : visits.get(otherwise));
    }

    /** For Chart.js: one line for each of the worst regions. */
    public String getTrendChart() {
        return TrendChart.json(
                visits.stream().map(this::day).toList(),
                trends.stream().limit(TrendChart.MOST).toList(),
                this::place,
                texts.of("bodyChartMsg", "trend.axis"),
                texts.of("bodyChartMsg", "trend.visits"));
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
