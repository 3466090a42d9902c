package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ResourceView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.scheduling.model.Provider;
import org.carequay.scheduling.model.ProviderHours;
import org.carequay.scheduling.model.Resource;
import org.carequay.scheduling.model.VisitType;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.SiteId;

/** What can be booked. */
@Stateless
@PermitAll
@Local(SchedulingSetup.class)
public class SchedulingSetupBean implements SchedulingSetup {
    private static final String COLOUR = "#[0-9a-f]{6}";
    private static final String CODE = "[A-Z][A-Z0-9_-]{0,29}";
    private static final String NPI = "[0-9]{10}";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Override
    public List<VisitTypeView> visitTypes() {
        return em.createQuery("select v from VisitType v order by v.name", VisitType.class)
                .getResultStream()
                .map(VisitType::view)
                .toList();
    }

    @Override
    public List<ProviderView> providers() {
        return em.createQuery("select p from Provider p order by p.name", Provider.class)
                .getResultStream()
                .map(Provider::view)
                .toList();
    }

    @Override
    public List<ResourceView> resources() {
        return em.createQuery("select r from Resource r order by r.name", Resource.class)
                .getResultStream()
                .map(Resource::view)
                .toList();
    }

    @Override
    public List<WeeklyHours> hours(ProviderId provider) {
        if (em.find(Provider.class, provider.value()) == null) {
            throw new NotFound("provider");
        }
        return em.createQuery(
                        "select h from ProviderHours h where h.provider = :provider order by h.day, h.opens",
                        ProviderHours.class)
                .setParameter("provider", provider.value())
                .getResultStream()
                .map(ProviderHours::view)
                .toList();
    }

    @Override
    public VisitTypeView addVisitType(
            String code, String name, int minutes, boolean exam, boolean needsRoom, String colour) {
        new InvalidInput.Check()
                .required("code", code)
                .that(code == null || code.matches(CODE), "code", "not-a-code")
                .that(free("select 1 from visit_type where code = ?", code), "code", "taken")
                .required("name", name)
                .maxLength("name", name, 80)
                .that(minutes >= 5 && minutes <= 480, "minutes", "out-of-range")
                .that(colour != null && colour.matches(COLOUR), "colour", "not-a-colour")
                .done();
        VisitType type = new VisitType(code, name.strip(), minutes, exam, needsRoom, colour);
        em.persist(type);
        em.flush();
        return type.view();
    }

    @Override
    public ProviderView addProvider(
            String name, String credentials, String npi, UUID account, List<WeeklyHours> hours) {
        new InvalidInput.Check()
                .required("name", name)
                .maxLength("name", name, 120)
                .maxLength("credentials", credentials, 40)
                .that(npi == null || npi.matches(NPI), "npi", "not-an-npi")
                .that(account == null || !free("select 1 from account where id = ?", account), "account", "unknown")
                .that(
                        account == null || free("select 1 from provider where account_id = ?", account),
                        "account",
                        "taken")
                .done();
        checkHours(hours);
        Provider provider = new Provider(name.strip(), credentials, npi, account);
        em.persist(provider);
        em.flush();
        hours.forEach(span -> em.persist(new ProviderHours(provider.id(), span)));
        em.flush();
        return provider.view();
    }

    @Override
    public ResourceView addResource(SiteId site, ResourceKind kind, String name) {
        new InvalidInput.Check()
                .required("site", site)
                .required("kind", kind)
                .required("name", name)
                .maxLength("name", name, 80)
                .done();
        known(site);
        new InvalidInput.Check()
                .that(
                        free("select 1 from resource where site_id = ? and name = ?", site.value(), name.strip()),
                        "name",
                        "taken")
                .done();
        Resource resource = new Resource(site, kind, name.strip());
        em.persist(resource);
        em.flush();
        return resource.view();
    }

    private void checkHours(List<WeeklyHours> hours) {
        InvalidInput.Check check = new InvalidInput.Check();
        for (int i = 0; i < hours.size(); i++) {
            WeeklyHours span = hours.get(i);
            known(span.site());
            check.that(span.from().isBefore(span.to()), "hours[" + i + "].to", "not-after-start");
            check.that(hours.subList(0, i).stream().noneMatch(span::overlaps), "hours[" + i + "]", "overlaps");
        }
        check.done();
    }

    private void known(SiteId site) {
        if (site == null || free("select 1 from site where id = ?", site.value())) {
            throw new NotFound("site");
        }
    }

    private boolean free(String query, Object... values) {
        return sql.first(query, row -> true, values).isEmpty();
    }
}
