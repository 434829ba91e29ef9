package org.provenant;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.Sources.CODE;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.Terms;

/** The words of the register: complete in both languages, used, and Vietnamese where Vietnamese is due. */
class MessagesTest {

    private static final List<Bundle> VIETNAMESE = Bundle.vietnamese();
    private static final Map<Path, String> SOURCES = Sources.withKeys();

    private static final Pattern WORDS_WITH_DOTS = Pattern.compile("\\w+(\\.\\w+)*");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([^'\\n]*)'");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("\\b(msg|terms)\\['([^']+)'\\]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')(?!\\{)");

    /** Vietnamese words that only exist with marks; without them they are typing without an input method. */
    private static final Set<String> WORDS_WITHOUT_MARKS = Set.of(
            "khong", "duoc", "thiet", "nguoi", "hang", "giay", "phep", "khau", "quan", "nhap", "xuat", "cong", "bao",
            "cao", "dia", "diem", "lich", "su", "tat", "ca", "vui", "ngay", "thang", "nam", "tep", "dong", "cot", "gia",
            "tri", "loi", "mat", "dang", "tim", "kiem", "them", "xoa", "sua", "luu", "huy", "chon", "ten", "so",
            "luong");

    /** Those of the above that are words of their own as well. */
    private static final Set<String> WORDS_WITH_AND_WITHOUT =
            Set.of("quan", "cao", "ca", "ngay", "vui", "nam", "so", "tri", "cong", "bao", "dang", "su", "gia", "kiem");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (var vietnamese : VIETNAMESE) {
            assertEquals(
                    vietnamese.keys(),
                    vietnamese.english().keys(),
                    vietnamese.file().toString());
        }
    }

    @Test
    void noKeyStandsTwice() {
        for (var vietnamese : VIETNAMESE) {
            assertEquals(Set.of(), vietnamese.doubled(), vietnamese.file().toString());
            assertEquals(
                    Set.of(),
                    vietnamese.english().doubled(),
                    vietnamese.english().file().toString());
        }
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        none("names other values in English", (bundle, key) -> {
            var english = bundle.english().texts().getOrDefault(key, "");
            return !Bundle.placeholders(bundle.texts().getOrDefault(key, "")).equals(Bundle.placeholders(english));
        });
    }

    @Test
    void apostrophesAreDoubled() {
        var problems = new TreeSet<String>();
        for (var vietnamese : VIETNAMESE) {
            for (var bundle : List.of(vietnamese, vietnamese.english())) {
                bundle.texts().forEach((key, text) -> {
                    if (LONE_APOSTROPHE.matcher(text).find()) {
                        problems.add(bundle.file() + ": " + key);
                    }
                });
            }
        }
        assertEquals(Set.of(), problems, "MessageFormat swallows a single apostrophe");
    }

    @Test
    void pagesShowNoDoubledApostrophe() {
        var english = bundle("messages").english();

        english.texts()
                .forEach((key, text) ->
                        assertFalse(text.contains("''"), key + ": pages show some texts as they are, so write ’"));
    }

    @Test
    void everyRuleHasItsSentence() {
        var keys = bundle("terms").keys();
        var missing = enumsOf(Rule.class).stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Rule) constant).key())
                .filter(not(keys::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyEnumWithWordsHasThemForAllConstants() {
        var keys = bundle("terms").keys();
        var missing = new TreeSet<String>();
        for (var type : enumsOf(Enum.class)) {
            var wanted = Arrays.stream(type.getEnumConstants())
                    .map(constant -> Terms.keyOf((Enum<?>) constant))
                    .toList();
            if (wanted.stream().anyMatch(keys::contains)) {
                wanted.stream().filter(not(keys::contains)).forEach(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFieldThatTheHistoryKeepsHasItsName() {
        var keys = bundle("terms").keys();
        var missing = recordedFields().stream()
                .filter(field -> !keys.contains("field." + field))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everythingThatTheHistoryNamesHasItsWords() {
        var keys = bundle("messages").keys();
        var missing = Stream.concat(
                        acts().stream().map(act -> "usecase." + act),
                        recordedTypes().map(type -> "audit.entity." + type.getSimpleName()))
                .filter(not(keys::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    /** What can stand in the history: every use case, and every lookup that somebody may be denied. */
    private static Set<String> acts() {
        return CODE.stream()
                .filter(type -> type.isAnnotatedWith(UseCase.class)
                        || (type.isAnnotatedWith(Lookup.class) && !type.isAnnotatedWith(AllowedToStrangers.class)))
                .filter(type -> !type.isAnnotation())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> recordedTypes() {
        return CODE.stream().filter(type -> type.isAssignableTo(Recorded.class) && type.isAnnotatedWith(Entity.class));
    }

    private static Set<String> recordedFields() {
        return recordedTypes()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(field -> !field.getName().startsWith("_"))
                .filter(field -> !field.isAnnotatedWith(Id.class) && !field.isAnnotatedWith(Version.class))
                .filter(field -> !field.isAnnotatedWith(Transient.class) && !field.isAnnotatedWith(OneToMany.class))
                .map(JavaField::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextIsUsed() {
        var written = new HashSet<String>();
        var quoted = new HashSet<String>();
        for (var source : SOURCES.values()) {
            WORDS_WITH_DOTS.matcher(source).results().forEach(match -> written.add(match.group()));
            QUOTED.matcher(source)
                    .results()
                    .forEach(match -> quoted.add(match.group(1) == null ? match.group(2) : match.group(1)));
        }
        var names = new HashSet<>(recordedFields());
        names.addAll(acts());
        recordedTypes().map(JavaClass::getSimpleName).forEach(names::add);
        for (var type : enumsOf(Enum.class)) {
            for (var constant : type.getEnumConstants()) {
                written.add(constant instanceof Rule rule ? rule.key() : Terms.keyOf((Enum<?>) constant));
                if (constant instanceof Rule rule) {
                    written.add(rule.key().replace(".rule.", ".hint."));
                }
                names.add(((Enum<?>) constant).name());
            }
        }
        none(
                "is used nowhere",
                (bundle, key) ->
                        !bundle.name().equals("faces") && !written.contains(key) && !isPutTogether(key, quoted, names));
    }

    /** A key may be a quoted beginning up to a dot and a rest that is quoted elsewhere, a constant or a field. */
    private static boolean isPutTogether(String key, Set<String> quoted, Set<String> names) {
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            var rest = key.substring(dot + 1);
            if (quoted.contains(key.substring(0, dot + 1)) && (quoted.contains(rest) || names.contains(rest))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyTextThatAPageNamesExists() {
        var missing = new TreeSet<String>();
        SOURCES.forEach((file, source) -> KEY_IN_PAGE.matcher(source).results().forEach(match -> {
            var bundle = bundle(match.group(1).equals("msg") ? "messages" : "terms");
            var key = match.group(2);
            if (!key.endsWith(".") && !bundle.keys().contains(key)) {
                missing.add(file + ": " + key);
            }
        }));
        assertEquals(Set.of(), missing);
    }

    @Test
    void vietnameseIsWrittenWithItsMarks() {
        none("looks like Vietnamese without marks", (bundle, key) -> {
            var words = wordsOf(bundle.texts().getOrDefault(key, ""));
            var bare = words.stream()
                    .anyMatch(word -> WORDS_WITHOUT_MARKS.contains(word) && !WORDS_WITH_AND_WITHOUT.contains(word));
            var plain = words.size() > 3
                    && words.stream().allMatch(word -> word.chars().allMatch(c -> c < 128));
            return bare || plain;
        });
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.replaceAll("\\{[^}]*\\}", " ").split("[^\\p{L}\\p{N}_./@-]+"))
                .filter(word -> word.matches("\\p{L}+"))
                .filter(word -> !word.equals(word.toUpperCase(Locale.ROOT)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void vietnameseIsNotLeftInEnglishNorEnglishInVietnamese() {
        none("is the same in both languages", (bundle, key) -> {
            var text = bundle.texts().getOrDefault(key, "");
            return wordsOf(text).size() > 2
                    && text.equals(bundle.english().texts().get(key));
        });
    }

    @Test
    void textsAreCleanAndUseTheRightWords() {
        var problems = new TreeSet<String>();
        for (var vietnamese : VIETNAMESE) {
            for (var bundle : List.of(vietnamese, vietnamese.english())) {
                bundle.texts().forEach((key, text) -> {
                    if (text.isBlank()
                            || !text.equals(text.strip())
                            || text.contains("null")
                            || text.contains("???")
                            || text.contains("  ")
                            || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                        problems.add(bundle.file() + ": " + key + "=" + text);
                    }
                });
            }
            vietnamese.texts().forEach((key, text) -> {
                if (text.toLowerCase(Locale.ROOT).contains("thanh toán")) {
                    problems.add(vietnamese.file() + ": " + key + " speaks of a payment");
                }
            });
        }
        assertEquals(Set.of(), problems);
    }

    /** The last day of a deadline is part of it. */
    @Test
    void deadlinesOfDossiersIncludeTheirLastDay() {
        var messages = bundle("messages");
        for (var key : List.of("licensing.field.askBy", "licensing.field.answerBy", "licensing.due.answer")) {
            assertTrue(messages.texts().getOrDefault(key, "").contains("đến hết ngày"), key);
            assertTrue(messages.english().texts().getOrDefault(key, "").contains("by the end of"), key);
        }
    }

    @Test
    void pagesHoldNoTextOfTheirOwn() {
        var problems = new TreeSet<String>();
        SOURCES.forEach((file, source) -> {
            if (file.toString().endsWith(".xhtml")) {
                var rest = source.replaceAll("(?s)<!DOCTYPE.*?>", " ")
                        .replaceAll("(?s)<(script|style|kbd|abbr|code)\\b[^>]*>.*?</\\1>", " ")
                        .replaceAll("(?s)#\\{.*?\\}", " ")
                        .replaceAll("(?s)<[^>]*>", " ")
                        .replaceAll("&#?\\w+;", " ")
                        .replace("Provenant", " ");
                Pattern.compile("\\p{L}*\\p{Ll}\\p{L}+")
                        .matcher(rest)
                        .results()
                        .forEach(match -> problems.add(file + ": " + match.group()));
            }
        });
        assertEquals(Set.of(), problems);
    }

    private static void none(String problem, BiPredicate<Bundle, String> isWrong) {
        var wrong = new ArrayList<String>();
        for (var bundle : VIETNAMESE) {
            bundle.texts().forEach((key, text) -> {
                if (isWrong.test(bundle, key)) {
                    wrong.add(bundle.file().getFileName() + ": " + key + "=" + text);
                }
            });
        }
        assertEquals(List.of(), wrong, problem);
    }

    private static Bundle bundle(String name) {
        return VIETNAMESE.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle " + name));
    }

    private static List<Class<?>> enumsOf(Class<?> kind) {
        List<Class<?>> enums = new ArrayList<>();
        for (var type : CODE) {
            if (type.isEnum() && type.isAssignableTo(kind)) {
                enums.add(type.reflect());
            }
        }
        return enums.stream().filter(Class::isEnum).toList();
    }
}
