// Renders a chart as `helm template` does: the same template language, the functions of sprig, and those that Helm
// adds. Reads {"chart": FOLDER, "release": NAME, "values": {…}} from standard input; prints {"file": "text", …}.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig"
	"sigs.k8s.io/yaml"
)

type object = map[string]interface{}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func readYaml(file string) object {
	text, err := os.ReadFile(file)
	check(err)
	var value object
	check(yaml.Unmarshal(text, &value))
	return value
}

// Values over those of the chart, object by object; null removes a value.
func merge(base, over object) object {
	for name, value := range over {
		inner, isObject := value.(object)
		known, isKnown := base[name].(object)
		if value == nil {
			delete(base, name)
		} else if isObject && isKnown {
			base[name] = merge(known, inner)
		} else {
			base[name] = value
		}
	}
	return base
}

func capitalised(chart object) object {
	result := object{}
	for name, value := range chart {
		result[strings.ToUpper(name[:1])+name[1:]] = value
	}
	return result
}

func functions(root *template.Template) template.FuncMap {
	all := sprig.TxtFuncMap()
	delete(all, "env")
	delete(all, "expandenv")
	all["include"] = func(name string, data interface{}) (string, error) {
		var text bytes.Buffer
		err := root.ExecuteTemplate(&text, name, data)
		return text.String(), err
	}
	all["required"] = func(message string, value interface{}) (interface{}, error) {
		if value == nil || value == "" {
			return nil, errors.New(message)
		}
		return value, nil
	}
	all["toYaml"] = func(value interface{}) string {
		text, err := yaml.Marshal(value)
		check(err)
		return strings.TrimSuffix(string(text), "\n")
	}
	return all
}

func main() {
	var input struct {
		Chart, Release string
		Values         object
	}
	check(json.NewDecoder(os.Stdin).Decode(&input))
	files, err := filepath.Glob(filepath.Join(input.Chart, "templates", "*"))
	check(err)
	root := template.New("chart").Option("missingkey=zero")
	root.Funcs(functions(root))
	for _, file := range files {
		text, err := os.ReadFile(file)
		check(err)
		_, err = root.New(filepath.Base(file)).Parse(string(text))
		check(err)
	}
	data := object{
		"Values":  merge(readYaml(filepath.Join(input.Chart, "values.yaml")), input.Values),
		"Chart":   capitalised(readYaml(filepath.Join(input.Chart, "Chart.yaml"))),
		"Release": object{"Name": input.Release, "Namespace": "shop", "Service": "Helm"},
	}
	rendered := map[string]string{}
	for _, file := range files {
		name := filepath.Base(file)
		if strings.HasPrefix(name, "_") {
			continue
		}
		var text bytes.Buffer
		check(root.ExecuteTemplate(&text, name, data))
		rendered[name] = strings.ReplaceAll(text.String(), "<no value>", "")
	}
	check(json.NewEncoder(os.Stdout).Encode(rendered))
}
