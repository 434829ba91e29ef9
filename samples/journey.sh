#!/bin/sh
# The whole journey through the REST API alone: from an empty company to the periodic report.
#
#   sh samples/journey.sh [address [user [password]]]
#
# Without arguments: http://localhost:8080, user admin, and the password from PROVENANT_PASSWORD or
# PROVENANT_ADMIN_PASSWORD; if neither is set, it is asked for. The user must be an administrator.
# Each run makes a company of its own, so it disturbs nothing and can be run as often as you like.
# It needs curl and what every Debian has, and stops at the first answer that it did not expect.
set -eu

address=${1:-${PROVENANT_ADDRESS:-http://localhost:8080}}
user=${2:-${PROVENANT_USER:-admin}}
password=${3:-${PROVENANT_PASSWORD:-${PROVENANT_ADMIN_PASSWORD:-}}}
language=${PROVENANT_LANGUAGE:-en}
samples=$(cd "$(dirname "$0")" && pwd)
api=${address%/}/api/v1

command -v curl > /dev/null || { echo "curl is missing: apt-get install curl" >&2; exit 1; }
if [ -z "$password" ]; then
  if [ ! -t 0 ]; then
    echo "Give the password of $user as third argument or in PROVENANT_PASSWORD." >&2
    exit 1
  fi
  printf 'Password of %s: ' "$user"
  trap 'stty echo' EXIT
  stty -echo
  read -r password || exit 1
  stty echo
  trap - EXIT
  echo
fi

files=$(mktemp -d "${TMPDIR:-/tmp}/provenant-journey.XXXXXX")
answer=$files/.answer
settings=$files/.settings
trap 'rm -f "$answer" "$settings"' EXIT

# --- how a call is made and an answer is read -------------------------------------------------------------------

step=0
say() {
  step=$((step + 1))
  printf '\n%2d. %s\n' "$step" "$*"
}

tell() {
  printf '    %s\n' "$*"
}

# Name, password and token stand in a file that only this user can read, so that no list of processes shows them.
configure() {
  (umask 077 && printf '%s = "%s"\n' "$1" "$(printf '%s' "$2" | sed 's/[\\"]/\\&/g')" > "$settings")
  [ -z "${company:-}" ] || printf 'header = "Provenant-Company: %s"\n' "$company" >> "$settings"
}

# call EXPECTED METHOD PATH [what curl shall send]: the answer is in $answer, its status as expected.
call() {
  expected=$1 method=$2 path=$3
  shift 3
  status=$(curl --silent --show-error --config "$settings" --header "Accept-Language: $language" \
    --request "$method" --output "$answer" --write-out '%{http_code}' "$@" "$api$path") || {
    echo "    No answer from $api$path: is Provenant running there?" >&2
    exit 1
  }
  if [ "$status" != "$expected" ]; then
    echo "    Unexpected: $method $path answers $status instead of $expected:" >&2
    echo "    $(head -c 1000 "$answer")" >&2
    exit 1
  fi
}

# send EXPECTED METHOD PATH JSON
send() {
  call "$1" "$2" "$3" --header 'Content-Type: application/json' --data-binary "$4"
}

# field NAME: the first value of that name in the answer. The API writes JSON without blanks, on one line.
field() {
  sed 's/\\"/”/g' "$answer" | grep -o "\"$1\":\(\"[^\"]*\"\|[^,}]*\)" | head -n 1 | sed -e "s/^\"$1\"://" -e 's/^"\(.*\)"$/\1/'
}

# expect NAME VALUE: stops if the answer says something else.
expect() {
  if [ "$(field "$1")" != "$2" ]; then
    echo "    Unexpected: $1 is $(field "$1") instead of $2 in $(head -c 1000 "$answer")" >&2
    exit 1
  fi
}

# download PATH NAME
download() {
  call 200 GET "$1"
  mv "$answer" "$files/$2"
  tell "$2: $(wc -c < "$files/$2" | tr -d ' ') bytes"
}

# report_act EXPECTED ACT [JSON]: one step of the report's draft, made on the version that was seen.
report_act() {
  call 200 GET "/report-drafts/$draft"
  call "$1" POST "/report-drafts/$draft/acts/$2" --header "If-Match: \"$(field version)\"" \
    --header 'Content-Type: application/json' --data-binary "${3:-{\}}"
}

digest() {
  sha256sum "$1" | cut -d ' ' -f 1
}

# upload FILE [more parts of the form]
upload() {
  file=$1
  shift
  call 201 POST /imports --form "file=@$samples/$file" --form "declaration=$declaration" "$@"
}

# confirm IMPORT: asks for the devices to be registered and waits, telling how far it is.
confirm() {
  call 202 POST "/imports/$1/confirm"
  tries=0
  while :; do
    call 200 GET "/imports/$1"
    # The import has a state and the job has one: the job's is the last.
    state=$(grep -o '"state":"[A-Z]*"' "$answer" | tail -n 1 | cut -d '"' -f 4)
    tell "$state, $(field done) of $(field total) steps"
    case $state in
      DONE) break ;;
      QUEUED | RUNNING) ;;
      *) echo "    The job ended as $state: $(cat "$answer")" >&2; exit 1 ;;
    esac
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || { echo "    The job does not end." >&2; exit 1; }
    sleep 1
  done
}

# A tax code that no company has yet, with its check digit.
tax_code() {
  base=$((400000000 + $(date +%s) % 100000000))
  while :; do
    sum=0
    rest=$base
    for weight in 3 5 7 13 17 19 23 29 31; do
      sum=$((sum + weight * (rest % 10)))
      rest=$((rest / 10))
    done
    [ $((sum % 11)) -eq 0 ] || break
    base=$((base + 1))
  done
  echo "$base$((10 - sum % 11))"
}

# --- the journey ------------------------------------------------------------------------------------------------

say "Sign in at $address as $user: the password is exchanged for a token."
configure user "$user:$password"
call 201 POST /tokens
token=$(field token)
tell "valid until $(field expiresAt)"
configure header "Authorization: Bearer $token"

say "Register a company; whoever registers it keeps its records and files its papers."
code=$(tax_code)
send 201 POST /companies "{\"name\":\"Công ty TNHH Chạy Thử $code\",\"taxCode\":\"$code\",
  \"address\":\"Hà Nội\",\"representative\":\"Giám đốc (chạy thử)\",\"exportProcessing\":false}"
company=$(field id)
tell "$(field name), tax code $code"
configure header "Authorization: Bearer $token"
call 200 GET /me
tell "$user has here: $(grep -o '"roles":\[[^]]*\]' "$answer" | cut -d: -f 2)"

say "Add an auditor: reads everything of this company and changes nothing."
send 201 POST /users "{\"login\":\"auditor.$code\",\"name\":\"Kiểm tra viên (chạy thử)\",\"language\":\"VI\"}"
auditor=$(field user)
send 200 POST "/users/$auditor/roles" "{\"role\":\"AUDITOR\",\"company\":$company,\"reason\":\"Kiểm tra sổ thiết bị\"}"
tell "auditor.$code; the initial password is shown once and is changed at the first sign-in on the web page"

say "Add a compliance officer: nobody reviews a report that they drafted themselves."
send 201 POST /users "{\"login\":\"officer.$code\",\"name\":\"Phụ trách tuân thủ (chạy thử)\",\"language\":\"VI\"}"
officer=$(field user)
initial=$(field initialPassword)
send 200 POST "/users/$officer/roles" "{\"role\":\"COMPLIANCE_OFFICER\",\"company\":$company,\"reason\":\"Soát xét báo cáo\"}"
own=$(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n')
configure user "officer.$code:$initial"
send 200 POST /tokens/password "{\"password\":\"$own\"}"
configure user "officer.$code:$own"
call 201 POST /tokens
officer_token=$(field token)
configure header "Authorization: Bearer $token"
tell "officer.$code has replaced the initial password by one of their own and has a token"

say "Add the places and persons that the samples name."
send 201 POST /places '{"kind":"SITE","code":"HN","name":"Nhà máy Hà Nội"}'
site=$(field id)
for place in 'PMC Phòng máy chủ' 'PKT Phòng kỹ thuật' 'KHO Kho thiết bị'; do
  send 201 POST /places "{\"kind\":\"ROOM\",\"insideId\":$site,\"code\":\"${place%% *}\",\"name\":\"${place#* }\"}"
  tell "place $(field code) $(field path)"
done
store=$(field id)
for person in 'NV001 Trưởng phòng CNTT' 'NV002 Thủ kho thiết bị'; do
  send 201 POST /persons "{\"code\":\"${person%% *}\",\"name\":\"${person#* }\"}"
  tell "person $(field code) $(field name)"
done
storekeeper=$(field id)

say "Register the import permit and the customs declaration that draws on its two lines."
send 201 POST /permits '{"number":"1234/BKHCN-CNICT","issuedOn":"2026-01-15","authority":"Bộ Khoa học và Công nghệ",
  "permittedCase":"SP1","lines":[
  {"goods":"Máy tính xách tay đã qua sử dụng","hs":"84713020","permitted":6000,"unit":"chiếc","purpose":"Sản xuất"},
  {"goods":"Máy chủ đã qua sử dụng","hs":"84715010","permitted":100,"unit":"chiếc","purpose":"Sản xuất"}]}'
permit=$(field id)
lines=$(sed 's/.*"lines":\[//' "$answer" | grep -o '{"id":[0-9]*' | cut -d: -f 2)
tell "permit $(field number): 6000 laptops, 100 servers"
send 201 POST /declarations "{\"number\":\"108625440120\",\"registeredOn\":\"2026-03-02\",\"customsOffice\":\"01NV\",
  \"typeCode\":\"A12\",\"lines\":[
  {\"permitLine\":$(echo "$lines" | head -n 1),\"hs\":\"84713020\",\"goods\":\"Máy tính xách tay\",\"quantity\":5500},
  {\"permitLine\":$(echo "$lines" | tail -n 1),\"hs\":\"84715010\",\"goods\":\"Máy chủ\",\"quantity\":60}]}"
declaration=$(field id)
tell "declaration $(field number): 5500 laptops, 60 servers"

say "Download the template for those who have no list yet: places, persons and lines are chosen from lists."
download "/imports/template?declaration=$declaration" template.xlsx

say "Upload a supplier's Vietnamese workbook: its headings are found below titles and merged cells."
upload 01-danh-sach-thiet-bi.xlsx
expect state CHECKED
expect problems 0
first=$(field id)
tell "$(field rows) devices checked, $(field problems) problems; nothing is registered yet"

say "Confirm it: the whole file or nothing, as a job."
confirm "$first"

say "Upload an English list: what only a person can decide is a question, never a guess."
upload 02-packing-list-english.csv
second=$(field id)
expect state UPLOADED
tell "question: $(field format), either $(grep -o '"choices":\[[^]]*\]' "$answer" | cut -d: -f 2)"
call 200 GET "/imports/$second/mapping"
mapping=$(sed 's/^{"mapping":\(.*\),"columns":\[{"index":[0-9]*,"letters".*/\1/' "$answer")
send 200 POST "/imports/$second/mapping" "{\"mapping\":${mapping%\}},\"dateOrder\":\"DAY_FIRST\"},\"supplier\":\"Hai Phong IT\"}"
expect state CHECKED
expect problems 0
tell "answered: day first, remembered for the supplier; $(field rows) devices checked, $(field problems) problems"
confirm "$second"

say "Upload a list with twenty errors: each is named with row, column, value and reason."
upload 03-twenty-errors.xlsx
expect state CHECKED
expect problems 20
bad=$(field id)
call 200 GET "/imports/$bad/problems"
expect total 20
{ cat "$answer"; echo; } | sed -e 's/\\"/”/g' -e 's/{"sheet":/\n&/g' \
  | sed -n 's/.*"row":\([0-9]*\),.*"heading":"\([^"]*\)".*"value":"\([^"]*\)".*"reason":"\([^"]*\)".*/    row \1, \2 “\3”: \4/p'

say "Download the same workbook with one more column: what is wrong with each row."
download "/imports/$bad/returned" 03-twenty-errors-returned.xlsx

say "A file with errors cannot be confirmed."
call 422 POST "/imports/$bad/confirm"
tell "refused: $(field detail)"

say "Upload the corrected workbook, register it, and take the whole import back."
upload 03-twenty-errors-corrected.xlsx
expect problems 0
corrected=$(field id)
confirm "$corrected"
send 200 POST "/imports/$corrected/undo" '{"reason":"Nhập nhầm tờ khai"}'
expect state UNDONE
tell "$(field rows) devices out of the register, the quantity is back on the permit; the history stays"

say "Search the register: without regard to accents and case, in parts."
call 200 GET '/equipment?q=poweredge&size=5'
tell "$(field total) servers; the first: $(field assetTag) $(field serialNumber) $(field manufacturer) $(field model)"
call 200 GET '/equipment?q=may+tinh+xach+tay&size=1'
expect total 16
device=$(field id)
tag=$(field assetTag)
tell "$(field total) laptops; the first: $tag $(field serialNumber) at $(field placeCode) with $(field custodianCode)"

say "Hand $tag over to the storekeeper."
send 201 POST "/equipment/$device/moves" "{\"place\":$store,\"custodian\":$storekeeper,\"day\":\"2026-04-01\",
  \"reason\":\"Thu hồi về kho\"}"
tell "now at $(field placeCode) with $(field custodianName)"

say "Its history: who, when, why, before and after."
call 200 GET "/equipment/$device/history"
{ cat "$answer"; echo; } | sed -e 's/\\"/”/g' -e 's/{"id":[0-9]*,"recordedAt"/\n&/g' -e 's/{"field":/\n&/g' | sed -n \
  -e 's/^{"id".*"recordedAt":"\([^"]*\)".*"actor":"\([^"]*\)".*"useCase":"\([^"]*\)","reason":"\([^"]*\)".*/    \1 \2: \3 (\4)/p;t' \
  -e 's/^{"id".*"recordedAt":"\([^"]*\)".*"actor":"\([^"]*\)".*"useCase":"\([^"]*\)".*/    \1 \2: \3/p;t' \
  -e 's/^{"field":"\([^"]*\)","before":{"text":"\([^"]*\)".*"after":{"text":"\([^"]*\)".*/      \1: \2 → \3/p;t' \
  -e 's/^{"field":"\([^"]*\)","after":{"text":"\([^"]*\)".*/      \1: \2/p'

say "Draft the periodic report of the first half of 2026; what a check finds is accepted with a reason."
send 201 POST /report-drafts '{"formCode":"RP-SP","periodKind":"HALF_YEAR","from":"2026-01-01","to":"2026-06-30",
  "language":"VI","town":"Hà Nội"}'
draft=$(field id)
call 200 GET "/report-drafts/$draft/checks"
for check in $(grep -o '"check":"[A-Z_]*","examined":[0-9]*,"failed":[1-9]' "$answer" | cut -d '"' -f 4); do
  report_act 200 accept "{\"check\":\"$check\",\"reason\":\"Chạy thử: chưa nhập hết thiết bị của tờ khai\"}"
  tell "accepted: $check"
done

say "Put it up for review: the second person agrees, and only exactly these figures can be issued."
report_act 200 put-up
report_act 422 review
tell "refused to who drafted it: $(field detail)"
configure header "Authorization: Bearer $officer_token"
report_act 200 review
tell "reviewed by officer.$code"
configure header "Authorization: Bearer $token"

say "Issue the report: its figures are frozen."
report_act 202 issue
job=$(field id)
while :; do
  call 200 GET "/jobs/$job"
  case $(field state) in
    DONE) break ;;
    QUEUED | RUNNING) sleep 1 ;;
    *) echo "    The report was not issued: $(head -c 1000 "$answer")" >&2; exit 1 ;;
  esac
done
call 200 GET "/report-drafts/$draft"
report=$(field reportId)
call 200 GET "/reports/$report"
pdf=$(field pdf)
xlsx=$(field xlsx)
opening=$(field opening) came=$(field cameIn) went=$(field wentOut) closing=$(field closing)
tell "report $(field number): opening $opening + in $came − out $went = closing $closing"
[ $((opening + came - went)) -eq "$closing" ] || { echo "    The figures do not balance." >&2; exit 1; }
download "/reports/$report.pdf" report.pdf
download "/reports/$report.xlsx" report.xlsx

say "Move the device once more and download the report again: the same to the byte."
send 201 POST "/equipment/$device/moves" "{\"place\":$site,\"day\":\"2026-07-01\",\"reason\":\"Chờ cấp lại\"}"
download "/reports/$report.pdf" report-again.pdf
download "/reports/$report.xlsx" report-again.xlsx
for kind in pdf xlsx; do
  expected=$pdf
  [ "$kind" = pdf ] || expected=$xlsx
  for copy in "$files/report.$kind" "$files/report-again.$kind"; do
    [ "$(digest "$copy")" = "$expected" ] || { echo "    $copy differs from what was issued." >&2; exit 1; }
  done
  tell "$kind: SHA-256 $expected both times"
done

say "An import that something depends on cannot be taken back any more."
call 422 POST "/imports/$first/undo" --header 'Content-Type: application/json' --data-binary '{"reason":"Thử hủy"}'
tell "refused: $(field detail)"

say "Take the whole register along: a file that can be imported again."
download /equipment.xlsx register.xlsx
download /equipment.csv register.csv
tell "$(($(wc -l < "$files/register.csv") - 1)) devices"

call 200 GET "/permits/$permit"
say "Done. Permit $(field number) has $(grep -o '"imported":[0-9]*' "$answer" | cut -d: -f 2 | paste -s -d + | sed 's/+/ laptops + /') servers in the register."
tell "The files are in $files"
tell "On the web page, choose the company “Công ty TNHH Chạy Thử $code” to see all of this."
