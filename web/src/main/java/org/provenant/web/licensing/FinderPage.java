package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.CaseAdviser;
import org.provenant.application.licensing.DecideCase;
import org.provenant.domain.regulation.Answer;
import org.provenant.domain.regulation.CaseAdvice;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.OutsideRoute;
import org.provenant.domain.regulation.OwnerRelation;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RuleTest;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Redirects;

/** From goods and purpose to the cases that may permit their import; the user decides, and the decision is kept. */
@Named
@RequestScoped
public class FinderPage {

    /** Which field breaks a rule. */
    private static final Map<Rule, String> FIELDS =
            Map.of(RegulationRule.HS_CODE_INVALID, "hs", ValueRule.YEAR_INVALID, "year");

    @Inject
    CaseAdviser adviser;

    @Inject
    DecideCase decideCase;

    @Inject
    FinderInput input;

    @Inject
    Labels labels;

    @Inject
    Redirects redirects;

    private CaseAdviser.@Nullable Advised advised;
    private boolean asked;
    private @Nullable String problem;
    private Map<String, String> fieldProblems = Map.of();
    private @Nullable String way;
    private @Nullable Reason reason;

    public void decide() {
        var intent = Objects.requireNonNull(input.intent());
        var chosen = Objects.requireNonNull(way);
        var id = decideCase.decide(
                new DecideCase.Command(intent, caseNamed(chosen), routeNamed(chosen), Objects.requireNonNull(reason)));
        redirects.to("/licensing/decision.xhtml?id=" + id.value(), "licensing.done.decided", chosen);
    }

    private static @Nullable PermittedCase caseNamed(String code) {
        return Arrays.stream(PermittedCase.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable OutsideRoute routeNamed(String code) {
        return Arrays.stream(OutsideRoute.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** What the rules say; nothing while too little is asked. */
    public CaseAdviser.@Nullable Advised getAdvised() {
        if (!asked) {
            asked = true;
            try {
                var intent = input.intent();
                advised = intent == null ? null : adviser.advise(intent);
                problem = intent == null && input.isBegun() ? labels.text("licensing.error.incomplete") : null;
            } catch (RuleViolated wrong) {
                var field = FIELDS.get(wrong.rule());
                if (field == null) {
                    problem = labels.sentence(wrong);
                } else {
                    fieldProblems = Map.of(field, labels.sentence(wrong));
                }
            }
        }
        return advised;
    }

    /** What is wrong with the question; nothing if it can be answered. */
    public @Nullable String getProblem() {
        getAdvised();
        return problem;
    }

    /** What is wrong with a field; nothing if nothing is. */
    public @Nullable String problemAt(String field) {
        getAdvised();
        return fieldProblems.get(field);
    }

    /** The cases that are made for the purpose. */
    public List<CaseAdvice.Finding> getSuitable() {
        return findings(false);
    }

    /** The cases that are made for another purpose. */
    public List<CaseAdvice.Finding> getOthers() {
        return findings(true);
    }

    private List<CaseAdvice.Finding> findings(boolean otherPurpose) {
        var known = getAdvised();
        return known == null
                ? List.of()
                : known.advice().cases().stream()
                        .filter(each -> (each.verdict() == CaseAdvice.Verdict.OTHER_PURPOSE) == otherPurpose)
                        .toList();
    }

    /** What only the user knows: whether the goods are excepted, and what the cases ask that are made for the purpose. */
    public List<CaseAdvice.Condition> getQuestions() {
        var questions = new LinkedHashMap<String, CaseAdvice.Condition>();
        Stream.concat(
                        getSuitable().stream().flatMap(each -> each.conditions().stream()),
                        getOthers().stream()
                                .flatMap(each -> each.conditions().stream())
                                .filter(each -> each.test() == RuleTest.GOODS_LISTED))
                .filter(CaseAdvice.Condition::asks)
                .forEach(each -> questions.putIfAbsent(each.condition().code(), each));
        return new ArrayList<>(questions.values());
    }

    /** Name of the parameter that answers a condition's question. */
    public String parameter(CaseAdvice.Condition condition) {
        return FinderInput.ANSWER + condition.condition().code();
    }

    /** What can be chosen: every case and every other route, by code. */
    public List<String> getWays() {
        var ways = new ArrayList<String>();
        getSuitable().forEach(each -> ways.add(each.permittedCase().name()));
        getOthers().forEach(each -> ways.add(each.permittedCase().name()));
        Arrays.stream(OutsideRoute.values()).forEach(each -> ways.add(each.name()));
        return ways;
    }

    /** What a code that can be chosen stands for. */
    public String nameOf(String code) {
        var permittedCase = caseNamed(code);
        return permittedCase == null ? labels.word(routeNamed(code)) : labels.word(permittedCase);
    }

    public GoodsState[] getStates() {
        return GoodsState.values();
    }

    public ImportPurpose[] getPurposes() {
        return ImportPurpose.values();
    }

    public OwnerRelation[] getRelations() {
        return OwnerRelation.values();
    }

    public Answer[] getAnswers() {
        return Answer.values();
    }

    public @Nullable String getWay() {
        return way;
    }

    public void setWay(@Nullable String way) {
        this.way = way;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
