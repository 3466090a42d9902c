package org.carequay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carequay.security.FeatureCall;
import org.carequay.security.NoCaller;
import org.carequay.security.Requires;
import org.carequay.security.SignedIn;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rooms and doors of docs/architecture.md. */
class ArchitectureTest {
    private static final String ROOT = "org.carequay.";
    private static final Set<String> OTHER_ROOTS = Set.of("ui", "api", "batch", "server");
    private static final List<Class<? extends Annotation>> AUTHORITY = List.of(
            Requires.class,
            SignedIn.class,
            FeatureCall.class,
            NoCaller.class,
            PermitAll.class,
            RolesAllowed.class,
            DenyAll.class);

    static Stream<String> features() {
        return FeatureTable.MAY_USE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureUsesOnlyWhatTheTableAllows(String feature) {
        Set<String> allowed = FeatureTable.MAY_USE.get(feature);
        noClasses()
                .that()
                .resideInAPackage(ROOT + feature + "..")
                .should()
                .dependOnClassesThat(in("a feature beyond " + allowed, other -> {
                    String used = featureOf(other);
                    return used != null && !used.equals(feature) && !allowed.contains(used);
                }))
                .check(Modules.all());
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = new java.util.TreeSet<>();
        Modules.all().forEach(type -> {
            String feature = featureOf(type);
            if (feature != null) {
                found.add(feature);
            }
        });
        assertThat(found).isEqualTo(FeatureTable.MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("features")
    void onlyTheFaceOfAFeatureIsSeenFromOutside(String feature) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + feature + ".model..", ROOT + feature + ".internal..")
                .check(Modules.all());
    }

    @Test
    void theModelIsPlain() {
        classes()
                .that()
                .resideInAPackage("org.carequay..model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.persistence..",
                        "jakarta.validation..",
                        // What reports are made of: their form is JSON, their formatted text HTML.
                        "jakarta.json..",
                        "org.jsoup..",
                        "org.eclipse.persistence.annotations..",
                        "org.carequay..")
                .andShould()
                .onlyDependOnClassesThat(
                        in("no services", other -> !other.getPackageName().endsWith(".internal")))
                .check(Modules.all());
    }

    @Test
    void pagesAndJobsSeeNoEntityAndNoEntityManager() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "ui..", ROOT + "api..", ROOT + "batch..")
                .should()
                .dependOnClassesThat(in(
                        "entities or the entity manager",
                        other -> other.isAnnotatedWith(Entity.class) || other.isEquivalentTo(EntityManager.class)))
                .check(Modules.all());
    }

    @Test
    void onlyJobsActAsSomebody() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "ui..", ROOT + "api..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("ActingAs")
                .check(Modules.all());
    }

    @Test
    void nothingLivesInTheSession() {
        noClasses()
                .should()
                .beAnnotatedWith(SessionScoped.class)
                .because("who is signed in is asked anew with each request")
                .check(Modules.all());
    }

    @Test
    void theClockIsAskedForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "shared..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(Modules.all());
    }

    @Test
    void theProviderOfJsonIsLookedUpOnce() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.json.Json")
                .because("it searches the class path for a provider at each call")
                .check(Modules.all());
    }

    @Test
    void beansHaveFewCollaborators() {
        classes().should(haveAtMostInjections(5)).check(Modules.all());
    }

    @Test
    void everyMethodOfAServiceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Local.class)
                .should(declareAuthority())
                .check(Modules.all());
    }

    /** A proof that nobody looks at would be none. */
    @Test
    void whoTakesAProofLooksAtIt() {
        classes()
                .that()
                .resideInAPackage("org.carequay..internal..")
                .and()
                .areNotAssignableTo(StepUpService.class)
                .should(handOnProofs())
                .check(Modules.all());
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT + "billing..")
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .check(Modules.all());
    }

    private static String featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return null;
        }
        String feature = name.substring(ROOT.length()).split("\\.")[0];
        return OTHER_ROOTS.contains(feature) ? null : feature;
    }

    private static DescribedPredicate<JavaClass> in(String description, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static ArchCondition<JavaClass> haveAtMostInjections(int most) {
        return new ArchCondition<>("have at most " + most + " collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long injected = type.getFields().stream()
                        .filter(f -> f.isAnnotatedWith(Inject.class) || f.isAnnotatedWith(jakarta.ejb.EJB.class))
                        .filter(f -> f.getRawType().getPackageName().startsWith(ROOT))
                        .filter(f -> !f.getRawType().getPackageName().matches("org\\.carequay\\.(tenancy|shared)"))
                        .count();
                if (injected > most) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + injected));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> handOnProofs() {
        return new ArchCondition<>("hand each proof on, in the end to " + StepUpService.class.getSimpleName()) {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                bean.getMethods().stream()
                        .filter(method -> takesAProof(method.getRawParameterTypes()))
                        .filter(method -> method.getMethodCallsFromSelf().stream()
                                .noneMatch(call -> takesAProof(call.getTarget().getRawParameterTypes())))
                        .map(JavaMethod::getFullName)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(bean, name + " looks away")));
            }
        };
    }

    private static boolean takesAProof(List<JavaClass> parameters) {
        return parameters.stream().anyMatch(each -> each.isEquivalentTo(StepUp.class));
    }

    private static ArchCondition<JavaClass> declareAuthority() {
        return new ArchCondition<>("declare authority on each method of the interface") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                bean.getRawInterfaces().stream()
                        .filter(face -> face.getPackageName().startsWith(ROOT))
                        .flatMap(face -> face.getMethods().stream())
                        .filter(method -> AUTHORITY.stream().noneMatch(method::isAnnotatedWith))
                        .map(JavaMethod::getFullName)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(bean, name + " says nothing")));
            }
        };
    }
}
