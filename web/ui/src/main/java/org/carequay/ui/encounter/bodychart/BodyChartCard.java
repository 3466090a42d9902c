package org.carequay.ui.encounter.bodychart;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartService;
import org.carequay.encounter.bodychart.BodyChartView;
import org.carequay.encounter.bodychart.BodyFigure;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientBanner;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.ui.encounter.EncounterPage;
import org.primefaces.PrimeFaces;

/** The body chart on the page of an encounter. */
@Named
@ViewScoped
public class BodyChartCard implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int GROWN_UP = 13;

    @Inject
    private BodyChartService charts;

    @Inject
    private PatientService patients;

    @Inject
    private EncounterPage page;

    private long version;
    private BodyChart chart;

    private void show(BodyChartView view) {
        version = view.version();
        chart = version == 0 ? new BodyChart(figure(view.patient()), null, null) : view.chart();
    }

    private BodyFigure figure(PatientId patient) {
        PatientBanner facts = patients.banner(patient);
        if (facts.ageYears() < GROWN_UP) {
            return BodyFigure.CHILD;
        }
        if (facts.gender() == AdministrativeGender.MALE) {
            return BodyFigure.MALE;
        }
        return facts.gender() == AdministrativeGender.FEMALE ? BodyFigure.FEMALE : BodyFigure.NEUTRAL;
    }

    /** Keeps what was drawn. A refusal leaves it on the page; the page is told that it was kept. */
    public void save() {
        show(charts.save(EncounterId.parse(page.getId()), version, chart));
        PrimeFaces.current().ajax().addCallbackParam("saved", true);
    }

    public BodyChart getChart() {
        if (chart == null) {
            show(charts.get(EncounterId.parse(page.getId())));
        }
        return chart;
    }

    public void setChart(BodyChart chart) {
        this.chart = chart;
    }
}
