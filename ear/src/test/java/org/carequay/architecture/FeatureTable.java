package org.carequay.architecture;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which feature may use which: the table of docs/architecture.md. What is not here is not allowed. */
final class FeatureTable {
    static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

    static {
        Set<String> platform = allow("shared", Set.of());
        platform = allow("tenancy", platform);
        platform = allow("security", platform);
        platform = allow("audit", platform);
        platform = allow("notice", platform);
        allow("jobs", platform);
        allow("vault", platform);
        allow("patient", platform);
        allow("messaging", platform, "patient");
        allow("document", platform, "patient", "vault");
        allow("task", platform, "patient");
        allow("letter", platform, "patient", "document");
        allow("casefile", platform, "patient", "document", "letter", "messaging");
        allow("scheduling", platform, "patient", "casefile", "messaging");
        allow("consent", platform, "patient", "casefile", "scheduling", "document", "letter", "messaging");
        allow("encounter", platform, "patient", "casefile", "scheduling", "document");
        allow("clinical", platform, "patient", "casefile", "scheduling", "encounter");
        allow("care", platform, "patient");
        allow("export", platform, "patient", "document", "vault");
        allow("retention", platform, "patient");
        allow("mailing", platform, "patient", "document", "messaging");
        allow("recall", platform, "patient", "casefile", "scheduling", "encounter", "messaging");
        allow("billing", platform, "patient", "casefile", "scheduling", "encounter", "document", "messaging");
        allow("claim", platform, "patient", "casefile", "scheduling", "encounter", "document", "billing");
        allow("report", platform, "patient", "casefile", "scheduling", "encounter", "clinical", "document", "billing");
        allow(
                "portal",
                platform,
                "patient",
                "casefile",
                "scheduling",
                "encounter",
                "document",
                "billing",
                "letter",
                "consent");
        allow("insight", platform, "patient", "casefile", "scheduling", "encounter", "document", "billing");
    }

    private FeatureTable() {}

    /** Enters a feature; the answer is what the next one of the platform may use. */
    private static Set<String> allow(String feature, Set<String> platform, String... others) {
        Set<String> allowed = new HashSet<>(platform);
        allowed.addAll(Set.of(others));
        MAY_USE.put(feature, Set.copyOf(allowed));
        Set<String> next = new HashSet<>(platform);
        next.add(feature);
        return Set.copyOf(next);
    }
}
