package org.carequay.patient.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.Demographics;
import org.carequay.patient.Identifier;
import org.carequay.patient.MergeChoice;
import org.carequay.patient.MergeField;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.shared.InvalidInput;

/**
 * Which of two records a field of the merged one comes from. The fields are the components of {@link PatientDetails}, so a
 * field that is added there can be chosen too; whether a birth date is estimated is told by the record that gives the date.
 */
public final class MergePolicy {
    private static final String BIRTH_DATE = "birthDate";
    private static final String ESTIMATED = "birthDateEstimated";
    private static final List<RecordComponent> COMPONENTS = List.of(PatientDetails.class.getRecordComponents());

    private MergePolicy() {}

    public static List<MergeField> fields(PatientDetails survivor, PatientDetails source) {
        return COMPONENTS.stream()
                .filter(component -> !component.getName().equals(ESTIMATED))
                .map(component -> field(component, survivor, source))
                .toList();
    }

    /**
     * Every field with the record it is taken from.
     *
     * @throws InvalidInput for a field there is none of, and for both of something that is no list
     */
    public static Map<String, MergeChoice> resolve(
            PatientDetails survivor, PatientDetails source, Map<String, MergeChoice> chosen) {
        Map<String, MergeChoice> resolved = new LinkedHashMap<>();
        InvalidInput.Check check = new InvalidInput.Check();
        for (MergeField field : fields(survivor, source)) {
            MergeChoice choice = chosen.getOrDefault(field.name(), field.proposed());
            check.that(field.list() || choice != MergeChoice.BOTH, "fields." + field.name(), "unknown-value");
            resolved.put(field.name(), choice);
        }
        chosen.keySet().forEach(name -> check.that(resolved.containsKey(name), "fields." + name, "unknown"));
        check.done();
        return resolved;
    }

    /** What the merged record says. */
    public static PatientDetails merged(
            PatientDetails survivor, PatientDetails source, Map<String, MergeChoice> resolved) {
        return build(component -> {
            String name = component.getName().equals(ESTIMATED) ? BIRTH_DATE : component.getName();
            if (component.getType() == PatientStanding.class) {
                return standing(resolved.get(name), survivor.standing(), source.standing());
            }
            return pick(resolved.get(name), value(component, survivor), value(component, source));
        });
    }

    /**
     * One person is confidential when either record says so, and dead when either does: neither may be lost by choosing the other for
     * one of the two.
     */
    private static PatientStanding standing(MergeChoice choice, PatientStanding ours, PatientStanding theirs) {
        PatientStanding chosen = choice == MergeChoice.SOURCE ? theirs : ours;
        PatientStanding other = choice == MergeChoice.SOURCE ? ours : theirs;
        return new PatientStanding(
                chosen.unidentified(),
                chosen.deceased() == null ? other.deceased() : chosen.deceased(),
                ours.confidential() || theirs.confidential());
    }

    private static PatientDetails build(Function<RecordComponent, Object> valueOf) {
        Object[] values = COMPONENTS.stream().map(valueOf).toArray();
        Class<?>[] types = COMPONENTS.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return PatientDetails.class.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same details with other identifiers. */
    public static PatientDetails withIdentifiers(PatientDetails details, List<Identifier> identifiers) {
        return build(component -> component.getName().equals("identifier") ? identifiers : value(component, details));
    }

    private static MergeField field(RecordComponent component, PatientDetails survivor, PatientDetails source) {
        Object ours = value(component, survivor);
        Object theirs = value(component, source);
        boolean list = List.class.isAssignableFrom(component.getType());
        boolean better = says(theirs) && !says(ours)
                || component.getName().equals(BIRTH_DATE)
                        && survivor.birthDateEstimated()
                        && !source.birthDateEstimated();
        MergeChoice proposed = list ? MergeChoice.BOTH : better ? MergeChoice.SOURCE : MergeChoice.SURVIVOR;
        return new MergeField(component.getName(), !same(ours, theirs), list, proposed);
    }

    private static Object pick(MergeChoice choice, Object ours, Object theirs) {
        return switch (choice) {
            case SURVIVOR -> ours;
            case SOURCE -> theirs;
            case BOTH -> union((List<?>) ours, (List<?>) theirs);
        };
    }

    private static List<Object> union(List<?> ours, List<?> theirs) {
        List<Object> all = new ArrayList<>(ours);
        Set<String> known = new HashSet<>(ours.stream().map(MergePolicy::key).toList());
        theirs.stream().filter(entry -> known.add(key(entry))).forEach(all::add);
        return all;
    }

    private static boolean same(Object ours, Object theirs) {
        if (ours instanceof List<?> list && theirs instanceof List<?> other) {
            return list.stream()
                    .map(MergePolicy::key)
                    .toList()
                    .equals(other.stream().map(MergePolicy::key).toList());
        }
        return says(ours) || says(theirs) ? key(ours).equals(key(theirs)) : true;
    }

    private static boolean says(Object value) {
        return value != null
                && value != AdministrativeGender.UNKNOWN
                && !value.equals(PatientStanding.USUAL)
                && !value.equals(Demographics.UNSAID)
                && !(value instanceof List<?> list && list.isEmpty())
                && !value.toString().isBlank();
    }

    /** Equal for entries that mean the same, however they were typed. */
    private static String key(Object entry) {
        if (entry instanceof ContactPoint point) {
            return point.system() + PatientTelecom.normal(point);
        }
        return String.valueOf(entry).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}=]", "");
    }

    private static Object value(RecordComponent component, PatientDetails details) {
        try {
            return component.getAccessor().invoke(details);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
