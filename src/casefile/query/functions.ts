/**
 * The functions that a query may call, each of which works on its arguments alone. What is not here is not called, whatever the engine has: files, settings,
 * variables, the environment, the clock, the engine's own tables, and SQL in a text.
 */
const LISTS = [
  // Operators
  '! !~~ !~~* % & * ** + - ->> -> / // << <=> <@ >> @> ^ ^@ | || ~ ~~ ~~* ~~~ && !__postfix',
  'ilike_escape like_escape not_ilike_escape not_like_escape',
  // Numbers
  'abs acos add asin atan atan2 bin bit_count cbrt ceil ceiling cos degrees divide even exp factorial fdiv floor fmod gcd greatest',
  'isfinite isinf isnan lcm least ln log log10 log2 mod multiply pi pow power radians round round_even roundbankers sign sin sqrt',
  'subtract tan trunc xor',
  // Texts
  'ascii bar char_length character_length chr concat concat_ws contains damerau_levenshtein editdist3 ends_with format hamming instr',
  'jaccard jaro_similarity jaro_winkler_similarity lcase left len length levenshtein lower lpad ltrim md5 nfc_normalize',
  'octet_length ord position prefix printf regexp_escape regexp_extract regexp_extract_all regexp_full_match regexp_matches',
  'regexp_replace regexp_split_to_array repeat replace reverse right rpad rtrim sha256 split split_part starts_with str_split',
  'str_split_regex string_split string_split_regex string_to_array strip_accents strlen strpos substr substring suffix to_hex hex',
  'translate trim ucase unicode upper',
  // Days and moments
  'age century date_add date_diff date_part date_sub date_trunc datediff datepart datesub datetrunc day dayname dayofmonth dayofweek',
  'dayofyear days_in_month decade epoch epoch_ms epoch_us hour isodow isoyear julian last_day make_date make_time make_timestamp',
  'minute month monthname quarter second strftime strptime time_bucket to_days to_hours to_minutes to_months to_seconds',
  'to_weeks to_years to_quarters try_strptime week weekday weekofyear year yearweek',
  // Any value
  'coalesce constant_or_null hash if ifnull nullif typeof row struct_pack struct_extract struct_extract_at struct_keys',
  // Lists and maps
  'array_agg array_contains array_distinct array_extract array_has array_has_all array_has_any array_length array_position',
  'array_reverse array_slice array_sort array_to_string array_transform array_filter element_at flatten generate_series list',
  'list_aggregate list_append list_avg list_concat list_contains list_count list_distinct list_element list_extract list_filter',
  'list_has list_has_all list_has_any list_intersect list_max list_median list_min list_pack list_position list_prepend list_reduce',
  'list_reverse list_reverse_sort list_slice list_sort list_sum list_transform list_unique list_value list_where list_zip map',
  'map_entries map_extract map_from_entries map_keys map_values range unnest',
  // JSON, written and read
  'array_to_json json_array json_array_length json_extract json_extract_string json_keys json_object json_type json_valid row_to_json',
  'to_json json_group_array json_group_object',
  // Aggregates and windows
  'any_value approx_count_distinct approx_quantile arbitrary arg_max arg_min argmax argmin avg bit_and bit_or bit_xor bool_and bool_or',
  'corr count count_if count_star countif covar_pop covar_samp cume_dist dense_rank entropy favg first first_value fsum geomean',
  'geometric_mean group_concat histogram kurtosis lag last last_value lead listagg mad max max_by mean median min min_by mode',
  'nth_value ntile percent_rank product quantile quantile_cont quantile_disc rank regr_avgx regr_avgy regr_count regr_intercept',
  'regr_r2 regr_slope row_number sem skewness stddev stddev_pop stddev_samp string_agg sum var_pop var_samp variance wavg weighted_avg',
];

export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set(LISTS.flatMap((names) => names.split(' ')));

/** Functions that stand for a table. */
export const ALLOWED_TABLE_FUNCTIONS: ReadonlySet<string> = new Set(['generate_series', 'range', 'unnest']);

/** Words of SQL that are read as functions where no column has their name: they tell of the engine, the user or the clock. */
export const VALUE_WORDS: ReadonlySet<string> = new Set(
  (
    'current_catalog current_database current_date current_localtime current_localtimestamp current_query current_role current_schema ' +
    'current_schemas current_setting current_time current_timestamp current_user localtime localtimestamp now session_user ' +
    'today user version'
  ).split(' '),
);
