package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.carequay.scheduling.ProviderDetails;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ResourceDetails;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ResourceView;
import org.carequay.scheduling.ScheduleConfiguration;
import org.carequay.scheduling.VisitTypeDetails;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeRules;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.scheduling.model.Provider;
import org.carequay.scheduling.model.Resource;
import org.carequay.scheduling.model.VisitType;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;

/** Says what can be booked. */
@Stateless
@PermitAll
@Local(ScheduleConfiguration.class)
public class ScheduleConfigurationBean implements ScheduleConfiguration {
    private static final String NEXT_VERSION = "update provider set version = version + 1 where id = ? and version = ?";

    @Inject
    private SetupRows rows;

    @Inject
    private SetupChecks checks;

    @Inject
    private ClinicSql sql;

    @Override
    public VisitTypeView addVisitType(VisitTypeDetails details) {
        VisitTypeDetails spelled = spelled(details);
        checks.check(spelled, true);
        VisitType type = rows.keep(new VisitType(spelled));
        rows.setEligible(type, spelled.rules().providers());
        return rows.view(type);
    }

    @Override
    public VisitTypeView updateVisitType(VisitTypeId id, long version, VisitTypeDetails details) {
        VisitType type = rows.get(VisitType.class, id.value(), "visit type");
        type.expectVersion(version);
        VisitTypeDetails spelled = spelled(details);
        checks.check(spelled, false);
        type.describe(spelled);
        rows.keep(type);
        if (rows.setEligible(type, spelled.rules().providers())) {
            rows.touch(type);
        }
        return rows.view(type);
    }

    @Override
    public ProviderView addProvider(ProviderDetails details, List<WeeklyHours> hours) {
        checks.check(details, null);
        checks.check(hours);
        Provider provider = rows.keep(new Provider(details));
        rows.setHours(provider.id(), hours);
        return provider.view();
    }

    @Override
    public ProviderView updateProvider(ProviderId id, long version, ProviderDetails details) {
        Provider provider = provider(id, version);
        checks.check(details, provider.id());
        provider.describe(details);
        return rows.keep(provider).view();
    }

    @Override
    public ProviderView updateProvider(ProviderId id, long version, ProviderDetails details, List<WeeklyHours> hours) {
        ProviderView updated = updateProvider(id, version, details);
        return setHours(id, updated.version(), hours);
    }

    @Override
    public ProviderView setHours(ProviderId id, long version, List<WeeklyHours> hours) {
        Provider provider = provider(id, version);
        checks.check(hours);
        if (sql.update(NEXT_VERSION, provider.id(), version) == 0) {
            throw new StaleVersion(version, version + 1);
        }
        rows.setHours(provider.id(), hours);
        return rows.fresh(provider).view();
    }

    @Override
    public ResourceView addResource(ResourceDetails details) {
        ResourceDetails spelled = spelled(details, details.kind());
        checks.check(spelled, null);
        return rows.keep(new Resource(spelled)).view();
    }

    @Override
    public ResourceView updateResource(ResourceId id, long version, ResourceDetails details) {
        Resource resource = rows.get(Resource.class, id.value(), "resource");
        resource.expectVersion(version);
        ResourceDetails spelled = spelled(
                new ResourceDetails(
                        resource.site(), resource.kind(), details.subkind(), details.name(), details.active()),
                resource.kind());
        checks.check(spelled, resource.id());
        resource.describe(spelled);
        return rows.keep(resource).view();
    }

    private Provider provider(ProviderId id, long version) {
        Provider provider = rows.get(Provider.class, id.value(), "provider");
        provider.expectVersion(version);
        return provider;
    }

    /** Kinds of rooms and equipment are compared as they are written, so each is written in one way. */
    private VisitTypeDetails spelled(VisitTypeDetails details) {
        VisitTypeRules rules = details.rules() == null ? VisitTypeRules.simple(false) : details.rules();
        return new VisitTypeDetails(
                details.code(),
                details.name(),
                details.colour(),
                details.minutes(),
                details.exam(),
                details.active(),
                new VisitTypeRules(
                        rules.bufferBefore(),
                        rules.bufferAfter(),
                        rules.needsRoom(),
                        rules.needsRoom() ? rows.spelled(ResourceKind.ROOM, rules.roomKind()) : null,
                        rules.equipmentKinds().stream()
                                .map(kind -> rows.spelled(ResourceKind.EQUIPMENT, kind))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        rules.providers().stream().distinct().toList(),
                        rules.online(),
                        rules.noticeHours(),
                        rules.horizonDays(),
                        rules.dailyCap(),
                        rules.reminderHours()));
    }

    private ResourceDetails spelled(ResourceDetails details, ResourceKind kind) {
        return new ResourceDetails(
                details.site(),
                kind,
                kind == null ? null : rows.spelled(kind, details.subkind()),
                details.name(),
                details.active());
    }
}
