package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.security.ClinicSetup;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** What the clinic is called and where it is, and its sites. */
@Named
@ViewScoped
public class ClinicProfilePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "clinicMsg";

    @Inject
    private ClinicSetup setup;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private ClinicProfileForm form;
    private UUID site;
    private long siteVersion;
    private String siteName;
    private String siteLine;
    private String siteCity;
    private String siteState;
    private String siteZip;
    private transient List<ClinicSetup.Site> sites;

    public void save() {
        form = ClinicProfileForm.of(confirm.with(stepUp, proof -> setup.change(form.profile(), proof)));
        notices.done(BUNDLE, "profile.saved");
    }

    /** Puts a site into the form. */
    public void edit(ClinicSetup.Site shown) {
        site = shown.id();
        siteVersion = shown.version();
        siteName = shown.name();
        siteLine = String.join(", ", shown.address().line());
        siteCity = shown.address().city();
        siteState = shown.address().state();
        siteZip = shown.address().postalCode();
    }

    /** Adds the site of the form, or changes it when it is one that was put there. */
    public void saveSite() {
        var address = ClinicProfileForm.address(siteLine, siteCity, siteState, siteZip);
        if (site == null) {
            setup.addSite(siteName, address);
        } else {
            setup.changeSite(new ClinicSetup.Site(site, siteVersion, siteName, address));
        }
        notices.done(BUNDLE, "site.saved", siteName);
        site = null;
        siteName = null;
        siteLine = null;
        siteCity = null;
        siteState = null;
        siteZip = null;
        sites = null;
    }

    public ClinicProfileForm getForm() {
        if (form == null) {
            form = ClinicProfileForm.of(setup.profile());
        }
        return form;
    }

    public List<ClinicSetup.Site> getSites() {
        if (sites == null) {
            sites = setup.sites();
        }
        return sites;
    }

    /** Whether the form holds a site that there is. */
    public boolean isEditing() {
        return site != null;
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public String getSiteName() {
        return siteName;
    }

    public void setSiteName(String siteName) {
        this.siteName = siteName;
    }

    public String getSiteLine() {
        return siteLine;
    }

    public void setSiteLine(String siteLine) {
        this.siteLine = siteLine;
    }

    public String getSiteCity() {
        return siteCity;
    }

    public void setSiteCity(String siteCity) {
        this.siteCity = siteCity;
    }

    public String getSiteState() {
        return siteState;
    }

    public void setSiteState(String siteState) {
        this.siteState = siteState;
    }

    public String getSiteZip() {
        return siteZip;
    }

    public void setSiteZip(String siteZip) {
        this.siteZip = siteZip;
    }
}
